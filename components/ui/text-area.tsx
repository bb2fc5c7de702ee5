'use client';

import { Field } from '@base-ui/react/field';
import { cx } from '@/components/ui/cx';

/** Several lines of text under a label. */
export function TextArea({
  label,
  value,
  onChange,
  rows = 3,
  maxLength,
  isLabelHidden = false,
  placeholder,
  className,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  maxLength?: number;
  isLabelHidden?: boolean;
  placeholder?: string;
  className?: string;
}) {
  return (
    <Field.Root className={cx('block', className)}>
      <Field.Label className={isLabelHidden ? 'sr-only' : 'mb-1 block text-xs font-medium text-muted'}>
        {label}
      </Field.Label>
      <Field.Control
        render={<textarea rows={rows} />}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        onValueChange={(next: string) => onChange(next)}
        className="w-full rounded-md border border-line-strong bg-surface px-2 py-1 text-sm text-ink placeholder:text-faint hover:border-muted focus:border-accent focus:outline-none"
      />
    </Field.Root>
  );
}
