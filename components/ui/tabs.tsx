'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

export interface Tab<T extends string> {
  value: T;
  label: ReactNode;
  content: ReactNode;
}

/** Tabs with a hairline underneath; uncontrolled unless `value` is given. */
export function Tabs<T extends string>({
  tabs,
  value,
  onChange,
  className,
}: {
  tabs: readonly Tab<T>[];
  value?: T;
  onChange?: (value: T) => void;
  className?: string;
}) {
  const control = value === undefined ? { defaultValue: tabs[0]?.value } : { value };
  return (
    <Base.Root
      {...control}
      onValueChange={(next: T) => onChange?.(next)}
      className={cx('min-h-0', className)}
    >
      <Base.List className="relative flex gap-4 border-b border-line">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="h-8 text-sm font-medium text-muted select-none hover:text-ink data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-[-1px] left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-ink transition-[translate,width] duration-150" />
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="outline-none">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
