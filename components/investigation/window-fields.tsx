'use client';

import { dayEndOf } from './day-end';

export interface WindowChoice {
  readonly from: number | null;
  readonly to: number | null;
}

const inputClass = 'mt-1 block h-7 rounded-md border border-line-strong bg-surface px-2 text-sm text-ink';

/** Two dates (UTC) that bound what is followed; empty means unbounded. */
export function WindowFields({
  value,
  onChange,
}: {
  value: WindowChoice;
  onChange: (value: WindowChoice) => void;
}) {
  return (
    <div className="flex gap-3">
      <label className="text-xs font-medium text-muted">
        Seen from (UTC)
        <input
          type="date"
          value={toDay(value.from)}
          onChange={({ target }) =>
            onChange({ ...value, from: Number.isFinite(target.valueAsNumber) ? target.valueAsNumber : null })
          }
          className={inputClass}
        />
      </label>
      <label className="text-xs font-medium text-muted">
        to
        <input
          type="date"
          value={toDay(value.to)}
          onChange={({ target }) =>
            onChange({
              ...value,
              to: Number.isFinite(target.valueAsNumber) ? dayEndOf(target.valueAsNumber) : null,
            })
          }
          className={inputClass}
        />
      </label>
    </div>
  );
}

function toDay(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString().slice(0, 10);
}
