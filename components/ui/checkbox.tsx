'use client';

import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';

export function Checkbox({
  label,
  checked,
  onChange,
  isLabelHidden = false,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  isLabelHidden?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input inside the root
    <label className="flex min-h-[24px] items-center gap-2 text-sm select-none">
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        className="flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface data-checked:border-primary data-checked:bg-primary"
      >
        <Base.Indicator className="text-on-primary">
          <Check className="size-3" />
        </Base.Indicator>
      </Base.Root>
      {isLabelHidden ? <span className="sr-only">{label}</span> : label}
    </label>
  );
}
