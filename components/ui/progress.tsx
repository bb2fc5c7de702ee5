'use client';

import { Progress as Base } from '@base-ui/react/progress';
import { cx } from '@/components/ui/cx';

/** `value` from 0 to 1; null while the total is not known (the bar then moves without claiming a share). */
export function Progress({
  label,
  value,
  className,
}: {
  label: string;
  value: number | null;
  className?: string;
}) {
  return (
    <Base.Root
      aria-label={label}
      value={value === null ? null : Math.round(value * 100)}
      className={cx('block', className)}
    >
      <Base.Track className="block h-1 overflow-hidden rounded-full bg-data-soft">
        <Base.Indicator
          className={cx(
            'block h-full bg-data transition-[width] duration-300',
            value === null && 'skeleton w-full',
          )}
        />
      </Base.Track>
    </Base.Root>
  );
}
