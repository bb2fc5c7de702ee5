'use client';

import { graphLimits } from '@/lib/contracts/graph';

const choices = [10, 25, 50, 100, 250, graphLimits.expandMax] as const;

/** How many come at most; the strongest or rarest first. */
export function LimitField({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  return (
    <label className="flex items-center gap-2 text-sm">
      At most
      <select
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        className="h-7 rounded-md border border-line-strong bg-surface px-1.5 tabular-nums"
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  );
}
