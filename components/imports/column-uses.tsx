import { ArrowRight } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import type { ColumnUse } from '@/lib/contracts/imports';

const how: Record<ColumnUse['by'], string> = {
  mapping: 'by your mapping',
  name: 'by its name',
  synonym: 'by a known other name',
  none: 'not understood, so left out',
};

/** "ts → at": each column and what it was taken for. */
export function ColumnUses({ columns }: { columns: readonly ColumnUse[] }) {
  return (
    <ul className="mt-1.5 flex flex-wrap gap-1">
      {columns.map((column) => (
        <li
          key={column.column}
          title={`${column.column}: ${how[column.by]}`}
          className={cx(
            'inline-flex h-5 items-center gap-1 rounded-sm border px-1.5 font-mono text-xs',
            column.use === 'ignored'
              ? 'border-dashed border-line-strong text-faint line-through'
              : 'border-line text-muted',
          )}
        >
          {column.column}
          {column.target && column.target !== column.column && (
            <>
              <ArrowRight aria-hidden className="size-3 text-faint" />
              <span className="text-ink">{column.target}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
