'use client';

import { Input as BaseInput } from '@base-ui/react/input';
import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';

const inputClass =
  'h-7 w-full rounded-md border border-line-strong bg-surface px-2 text-sm text-ink placeholder:text-faint hover:border-muted focus:border-accent focus:outline-none';

export function Input({
  label,
  className,
  ...props
}: Omit<ComponentProps<typeof BaseInput>, 'className'> & { label: string; className?: string }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI's input registers itself as the control
    <label className={cx('block', className)}>
      <span className="mb-1 block text-xs font-medium text-muted">{label}</span>
      <BaseInput className={inputClass} {...props} />
    </label>
  );
}

export function SearchInput({
  label,
  className,
  onChange,
  ...props
}: Omit<ComponentProps<'input'>, 'onChange'> & { label: string; onChange: (value: string) => void }) {
  return (
    <div className={cx('relative', className)}>
      <Search aria-hidden className="pointer-events-none absolute top-1.5 left-2 size-4 text-faint" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        className={cx(inputClass, 'pl-7')}
        onChange={(event) => onChange(event.target.value)}
        {...props}
      />
    </div>
  );
}
