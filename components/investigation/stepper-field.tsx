'use client';

import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '@/components/ui/button';

/** A small whole number by buttons or typing; 0 means "any". */
export function StepperField({
  label,
  unit,
  value,
  max,
  step = 1,
  onChange,
}: {
  label: string;
  unit: string;
  value: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
}) {
  const id = useId();
  const set = (next: number) => onChange(Math.max(0, Math.min(max, Math.round(next) || 0)));
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-xs font-medium text-muted">
        {label}
      </label>
      <div className="flex items-center gap-1 text-sm">
        <IconButton label={`Less: ${label}`} disabled={value <= 0} onClick={() => set(value - step)}>
          <Minus />
        </IconButton>
        <input
          id={id}
          type="number"
          min={0}
          max={max}
          step={step}
          value={value}
          onChange={(event) => set(event.target.valueAsNumber)}
          className="h-7 w-12 rounded-md border border-line-strong bg-surface text-center tabular-nums [appearance:textfield]"
        />
        <IconButton label={`More: ${label}`} disabled={value >= max} onClick={() => set(value + step)}>
          <Plus />
        </IconButton>
        <span className="text-xs text-muted">{value === 0 ? 'any' : unit}</span>
      </div>
    </div>
  );
}
