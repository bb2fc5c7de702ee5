'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import type { Column, Sort } from '@/components/ui/table/types';

/** First click sorts figures from the largest and the rest from A; the next one turns it round. */
export function HeaderCell({
  column,
  isSortable,
  sort,
  onSort,
}: {
  column: Column<never>;
  isSortable: boolean;
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}) {
  const isActive = sort?.by === column.id;
  const isEnd = column.align === 'end';
  const Arrow = isActive && sort.isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      title={column.title}
      aria-sort={isActive ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
      style={{ width: column.width }}
      className={cx(
        'sticky top-0 z-10 h-8 border-b border-line bg-surface px-3 text-xs font-medium whitespace-nowrap text-muted',
        isEnd ? 'text-right' : 'text-left',
      )}
    >
      {isSortable ? (
        <button
          type="button"
          onClick={() => onSort({ by: column.id, isDescending: isActive ? !sort.isDescending : isEnd })}
          className={cx(
            'group inline-flex h-6 items-center gap-1 rounded-sm hover:text-ink',
            isEnd && 'flex-row-reverse',
            isActive && 'text-ink',
          )}
        >
          {column.header}
          <Arrow aria-hidden className={cx('size-3', !isActive && 'opacity-0 group-hover:opacity-60')} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
