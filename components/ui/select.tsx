'use client';

import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { menuItemClass, menuPopupClass } from '@/components/ui/menu';

export interface SelectOption<T extends string> {
  value: T;
  label: string;
  hint?: ReactNode;
}

export function Select<T extends string>({
  label,
  value,
  onChange,
  options,
  className,
  isLabelHidden = false,
  placeholder,
}: {
  label: string;
  value: T | null;
  onChange: (value: T) => void;
  options: readonly SelectOption<T>[];
  className?: string;
  isLabelHidden?: boolean;
  placeholder?: string;
}) {
  const field = (
    <Base.Root
      items={options.map(({ value: v, label: l }) => ({ value: v, label: l }))}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      {!isLabelHidden && (
        <Base.Label className="mb-1 block text-xs font-medium text-muted">{label}</Base.Label>
      )}
      <Base.Trigger
        {...(isLabelHidden ? { 'aria-label': label } : {})}
        className={cx(
          'flex h-7 min-w-32 items-center justify-between gap-2 rounded-md border border-line-strong bg-surface pr-1.5 pl-2 text-sm select-none hover:bg-hover',
          className,
        )}
      >
        <Base.Value placeholder={placeholder ?? 'Choose'} className="truncate data-placeholder:text-faint" />
        <Base.Icon>
          <ChevronDown className="size-3.5 text-muted" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup
            className={cx(
              menuPopupClass,
              'max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto',
            )}
          >
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} className={menuItemClass}>
                <Base.ItemText className="flex-1">{option.label}</Base.ItemText>
                {option.hint && <span className="text-xs text-faint">{option.hint}</span>}
                <Base.ItemIndicator>
                  <Check />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
  return isLabelHidden ? field : <div className="min-w-0">{field}</div>;
}
