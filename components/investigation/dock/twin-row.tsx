import { MarkIcon } from '@/components/canvas/mark-icon';
import { cx } from '@/components/ui/cx';
import type { TableRow } from '@/lib/canvas-state/table-rows';
import type { GraphNode } from '@/lib/domain/graph-element';
import { cellText, tableColumns } from './table-columns';

export const twinRowHeight = 28;

/** One drawn node as a row. Space adds it to the selection, Enter selects it and brings it into sight. */
export function TwinRow({
  row,
  node,
  index,
  isSelected,
  onPick,
  onReveal,
}: {
  row: TableRow;
  node: GraphNode;
  index: number;
  isSelected: boolean;
  onPick: (key: string, isAdding: boolean) => void;
  onReveal: (key: string) => void;
}) {
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={0}
      onClick={(event) => onPick(row.key, event.ctrlKey || event.metaKey)}
      onKeyDown={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        event.preventDefault();
        onPick(row.key, event.key === ' ');
        if (event.key === 'Enter') onReveal(row.key);
      }}
      style={{ height: twinRowHeight }}
      className={cx('hover:bg-hover', isSelected && 'bg-accent-soft')}
    >
      {tableColumns.map(({ field, isNumber }) => (
        <td
          key={field}
          title={field === 'name' ? row.name : undefined}
          className={cx(
            'max-w-80 truncate border-b border-line px-2 whitespace-nowrap',
            isNumber && 'text-right tabular-nums',
            field === 'name' && 'font-mono',
          )}
        >
          {field === 'kind' ? (
            <span className="inline-flex items-center gap-1.5">
              <MarkIcon node={node} size={16} />
              {row.kind}
            </span>
          ) : (
            cellText(row, field)
          )}
        </td>
      ))}
    </tr>
  );
}
