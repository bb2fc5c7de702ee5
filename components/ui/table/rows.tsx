import { cx } from '@/components/ui/cx';
import type { Column } from '@/components/ui/table/types';

export function BodyRow<Row>({
  row,
  index,
  columns,
  isSelected,
}: {
  row: Row;
  /** Position among all rows, drawn or not. */
  index: number;
  columns: readonly Column<Row>[];
  /** Undefined where rows cannot be selected. */
  isSelected: boolean | undefined;
}) {
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={cx('h-8 hover:bg-hover', isSelected && 'bg-accent-soft')}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          className={cx(
            'max-w-80 truncate border-b border-line px-3 whitespace-nowrap',
            column.align === 'end' && 'text-right tabular-nums',
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Stands for the rows that are scrolled away; nothing when there are none. */
export function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );
}
