'use client';

import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';

const inputClass =
  'h-7 w-full rounded-md border border-line-strong bg-surface px-2 text-sm text-ink placeholder:text-faint hover:border-muted focus:border-accent focus:outline-none';

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
