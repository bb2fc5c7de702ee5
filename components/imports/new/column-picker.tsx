'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { type ColumnChoice, toSlug } from '@/components/imports/new/mapping-draft';
import { cx } from '@/components/ui/cx';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { ColumnUse } from '@/lib/contracts/imports';
import type { ImportTable } from '@/lib/contracts/jobs';
import type { TableFields } from '@/lib/contracts/uploads';
import { knownIdentifierKinds } from '@/lib/domain/identifier-kind';

const kinds = Object.entries(knownIdentifierKinds).map(([kind, { title }]) => ({ kind, title }));

function wordsFor(column: ColumnUse): string {
  if (column.use === 'ignored') return 'left out';
  if (column.use === 'identifier') return `identifier: ${column.target}`;
  return column.use === 'attribute' ? `attribute: ${column.target}` : (column.target ?? '');
}

/** What a column is taken for, and the way to correct it. */
export function ColumnPicker({
  table,
  column,
  fields,
  onChoose,
}: {
  table: ImportTable;
  column: ColumnUse;
  fields: TableFields;
  onChoose: (choice: ColumnChoice) => void;
}) {
  const slug = toSlug(column.column);
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`Column ${column.column} is ${wordsFor(column)}; change`}
          className={cx(
            'flex h-6 w-full items-center gap-1 rounded-sm border px-1.5 text-left text-xs hover:bg-hover',
            column.use === 'ignored'
              ? 'border-dashed border-line-strong text-faint'
              : 'border-line-strong text-ink',
            column.by === 'mapping' && 'font-medium',
          )}
        >
          <span className="flex-1 truncate">{wordsFor(column)}</span>
          <ChevronDown aria-hidden className="size-3 shrink-0 text-muted" />
        </button>
      }
    >
      <div className="max-h-96 overflow-y-auto">
        {column.by === 'mapping' && (
          <>
            <MenuItem onClick={() => onChoose({ use: 'auto' })}>As it was understood</MenuItem>
            <MenuSeparator />
          </>
        )}
        <Base.Group>
          <Base.GroupLabel className="px-3 py-1 text-xs text-faint">Field of the table</Base.GroupLabel>
          {(fields[table] ?? []).map(({ name, isRequired }) => (
            <MenuItem key={name} onClick={() => onChoose({ use: 'field', field: name })}>
              <span className="flex-1 font-mono">{name}</span>
              {isRequired && <span className="text-xs text-faint">required</span>}
            </MenuItem>
          ))}
        </Base.Group>
        <MenuSeparator />
        <Base.Group>
          <Base.GroupLabel className="px-3 py-1 text-xs text-faint">
            Identifier that accounts may share
          </Base.GroupLabel>
          <MenuItem onClick={() => onChoose({ use: 'identifier', kind: slug })}>
            A kind of its own: <span className="font-mono">{slug}</span>
          </MenuItem>
          {kinds.map(({ kind, title }) => (
            <MenuItem key={kind} onClick={() => onChoose({ use: 'identifier', kind })}>
              {title}
            </MenuItem>
          ))}
        </Base.Group>
        <MenuSeparator />
        <MenuItem onClick={() => onChoose({ use: 'attribute', name: slug })}>
          Keep as attribute <span className="font-mono">{slug}</span>
        </MenuItem>
      </div>
    </Menu>
  );
}
