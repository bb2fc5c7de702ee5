import type { ReactNode } from 'react';

/** Names and values, one per line, values on the right; lines without a value are left out. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  const shown = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="divide-y divide-line text-sm">
      {shown.map(({ name, value }) => (
        <div key={name} className="flex min-h-8 items-center gap-4 py-1">
          <dt className="shrink-0 text-muted">{name}</dt>
          <dd className="min-w-0 flex-1 truncate text-right">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
