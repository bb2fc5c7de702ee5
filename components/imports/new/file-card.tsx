'use client';

import { CircleAlert, CopyPlus, X } from 'lucide-react';
import { ColumnPicker } from '@/components/imports/new/column-picker';
import type { ColumnChoice } from '@/components/imports/new/mapping-draft';
import type { PendingFile } from '@/components/imports/new/use-uploads';
import { importTables, tableWords } from '@/components/imports/words';
import { Button, IconButton } from '@/components/ui/button';
import { formatBytes } from '@/components/ui/format/number';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Progress } from '@/components/ui/progress';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import type { ImportTable } from '@/lib/contracts/jobs';
import type { TableFields, UploadedFilePreview } from '@/lib/contracts/uploads';

const tableOptions = importTables.map((table) => ({
  value: table,
  label: tableWords[table].title,
  hint: tableWords[table].holds,
}));

interface FileCardProps {
  file: PendingFile;
  preview: UploadedFilePreview | undefined;
  fields: TableFields;
  onTable: (table: ImportTable) => void;
  onChoose: (table: ImportTable, column: string, choice: ColumnChoice) => void;
  /** Reads the same file as another table too. */
  onDuplicate: (table: ImportTable) => void;
  onRemove: () => void;
}

/** One file: what it is taken for, its columns and first rows, and what is still missing. */
export function FileCard(props: FileCardProps) {
  const { file, preview, fields, onTable, onChoose } = props;
  return (
    <section aria-label={file.name} className="rounded-md border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2">
        <h2 className="truncate font-medium">{file.name}</h2>
        <span className="text-sm text-muted">
          {formatBytes(file.bytes)}
          {preview && !preview.problem && `, ${preview.format.toUpperCase()}`}
          {preview && preview.compression !== 'none' && ` in ${preview.compression}`}
        </span>
        {file.sent < 1 && !file.failure && (
          <Progress label={`Sending ${file.name}`} value={file.sent} className="w-32" />
        )}
        <span className="flex-1" />
        {preview && (
          <span className="flex items-center gap-2 text-sm text-muted">
            holds
            <Select
              label={`What ${file.name} holds`}
              isLabelHidden
              value={file.table ?? preview.table}
              onChange={onTable}
              options={tableOptions}
              className="w-44"
            />
          </span>
        )}
        {preview && (
          <Menu
            align="end"
            trigger={
              <Button size="sm" variant="ghost">
                <CopyPlus aria-hidden className="size-3.5" /> Read as another table too
              </Button>
            }
          >
            {tableOptions
              .filter(({ value }) => value !== preview.table)
              .map(({ value, label }) => (
                <MenuItem key={value} onClick={() => props.onDuplicate(value)}>
                  {label}
                </MenuItem>
              ))}
          </Menu>
        )}
        <IconButton label={`Remove ${file.name}`} onClick={props.onRemove}>
          <X />
        </IconButton>
      </header>
      {file.failure && <Trouble>{file.failure}</Trouble>}
      {preview?.problem && (
        <Trouble>
          {preview.problem.message} {preview.problem.remedy}
        </Trouble>
      )}
      {preview?.missing.map(({ field, accepted }) => (
        <Trouble key={field}>
          The field <code className="font-mono">{field}</code> is needed, and no column gives it. Point one at
          it below, or name it {accepted.slice(0, 4).join(', ')}.
        </Trouble>
      ))}
      {preview && !preview.problem && <FirstRows preview={preview} fields={fields} onChoose={onChoose} />}
      {!preview && !file.failure && (
        <div className="space-y-2 p-3">
          <Skeleton className="h-6 w-full" />
          <Skeleton className="h-6 w-full" />
        </div>
      )}
    </section>
  );
}

function Trouble({ children }: { children: React.ReactNode }) {
  return (
    <p role="alert" className="flex items-start gap-2 border-b border-line bg-warn-soft px-3 py-2 text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <span>{children}</span>
    </p>
  );
}

function FirstRows({
  preview,
  fields,
  onChoose,
}: Pick<FileCardProps, 'fields' | 'onChoose'> & { preview: UploadedFilePreview }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="overflow-x-auto" tabIndex={0} aria-label={`First rows of ${preview.name}`}>
      <table className="text-xs" aria-label={`First rows of ${preview.name}`}>
        <thead>
          <tr>
            {preview.columns.map((column) => (
              <th
                key={column.column}
                scope="col"
                className="min-w-32 border-r border-b border-line p-1.5 text-left font-normal last:border-r-0"
              >
                <span className="mb-1 block truncate px-1 font-mono font-medium">{column.column}</span>
                <ColumnPicker
                  table={preview.table}
                  column={column}
                  fields={fields}
                  onChoose={(choice) => onChoose(preview.table, column.column, choice)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, 5).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a preview never move
            <tr key={index}>
              {preview.columns.map((column, position) => (
                <td
                  key={column.column}
                  title={row[position] ?? ''}
                  className="h-6 max-w-56 truncate border-r border-line px-2.5 font-mono whitespace-nowrap text-muted last:border-r-0"
                >
                  {row[position] ?? <span className="text-faint">empty</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
