'use client';

/** A day in UTC. */
export function DateField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (at: number) => void;
}) {
  return (
    <label className="text-xs font-medium text-muted">
      {label}
      <input
        type="date"
        value={new Date(value).toISOString().slice(0, 10)}
        onChange={(event) => {
          const at = event.target.valueAsNumber;
          if (Number.isFinite(at)) onChange(at);
        }}
        className="mt-1 block h-7 rounded-md border border-line-strong bg-surface px-2 text-sm text-ink"
      />
    </label>
  );
}
