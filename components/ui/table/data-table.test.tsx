import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';

interface Item {
  id: string;
  size: number;
  note: string | null;
}

const columns: readonly Column<Item>[] = [
  { id: 'id', header: 'Id', cell: (row) => row.id },
  { id: 'size', header: 'Size', sortValue: (row) => row.size, cell: (row) => `size ${row.size}` },
  { id: 'note', header: 'Note', has: (row) => row.note !== null, cell: (row) => row.note },
];
const items: Item[] = Array.from({ length: 500 }, (_, index) => ({
  id: `item-${index}`,
  size: index,
  note: null,
}));

function render(props: Partial<Parameters<typeof DataTable<Item>>[0]>): string {
  return renderToStaticMarkup(
    <DataTable label="Items" columns={columns} rows={items} rowId={(row) => row.id} {...props} />,
  );
}

function shownIds(markup: string): string[] {
  return [...markup.matchAll(/item-\d+/g)].map(([id]) => id);
}

describe('DataTable', () => {
  it('paints the first rows on the server in the asked order, not all of them', () => {
    const ids = shownIds(render({ height: '400px', sort: { by: 'size', isDescending: true } }));
    expect(ids.slice(0, 3)).toEqual(['item-499', 'item-498', 'item-497']);
    expect(ids.length).toBeGreaterThan(15);
    expect(ids.length).toBeLessThan(80);
  });
  it('leaves the order to the server when the server sorts', () => {
    const onSortChange = () => undefined;
    const ids = shownIds(render({ height: '400px', sort: { by: 'size', isDescending: true }, onSortChange }));
    expect(ids[0]).toBe('item-0');
  });
  it('hides a column that has nothing to show', () => {
    expect(render({ rows: items.slice(0, 3) })).not.toContain('Note');
    expect(render({ rows: [{ id: 'item-1', size: 1, note: 'seen' }] })).toContain('Note');
  });
  it('says how it is sorted', () => {
    const markup = render({ rows: items.slice(0, 2), sort: { by: 'size', isDescending: false } });
    expect(markup).toContain('aria-sort="ascending"');
  });
  it('shows what belongs here when there is nothing', () => {
    expect(render({ rows: [], empty: <p>Nothing yet</p> })).toBe('<p>Nothing yet</p>');
  });
});
