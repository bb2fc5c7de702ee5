import { formatDuration } from '@/lib/cli/format-time';
import { type Column, formatTable } from '@/lib/cli/table';
import type { ImportReport } from '@/lib/contracts/imports';

type TableRow = ImportReport['tables'][number];
type RejectRow = ImportReport['rejects'][number];

const tableColumns: readonly Column<TableRow>[] = [
  { title: 'Table', value: (row) => row.table },
  { title: 'Rows', align: 'right', value: (row) => row.rows },
  { title: 'Accepted', align: 'right', value: (row) => row.accepted },
  { title: 'Rejected', align: 'right', value: (row) => row.rejected },
  { title: 'Duplicates', align: 'right', value: (row) => row.duplicates },
  { title: 'Already known', align: 'right', value: (row) => row.duplicatesOfEarlierBatches },
];

const rejectColumns: readonly Column<RejectRow>[] = [
  { title: 'Rejected because', value: (row) => row.title },
  { title: 'Code', value: (row) => row.code },
  { title: 'Rows', align: 'right', value: (row) => row.count },
  { title: 'First at', value: (row) => `${row.firstFile}:${row.firstLine}` },
];

/** The report of an import for a terminal: counts per table, rejects with their first place, what was left out. */
export function describeImport(report: ImportReport): string {
  const known = report.filesKnown.map((file) => `${file.name} is already in batch ${file.batchId}.`);
  if (report.outcome === 'nothing_new') return ['Nothing new.', ...known].join('\n');
  const { graph } = report;
  const figures = new Intl.NumberFormat('en-US');
  const sections = [
    formatTable(tableColumns, report.tables),
    ...(report.rejects.length > 0 ? [formatTable(rejectColumns, report.rejects)] : []),
    [
      ...report.rejectFiles.map(
        (file) => `Rejected rows of ${file.table}: ${file.path} (in the data folder)`,
      ),
      ...known,
      ...report.notes,
    ].join('\n'),
    `Batch ${report.batchId ?? '–'} committed in ${formatDuration(report.finishedAt - report.startedAt)}: ` +
      `${figures.format(graph.accounts)} accounts, ${figures.format(graph.identifiers)} identifiers, ` +
      `${figures.format(graph.used)} uses, ${figures.format(graph.related)} relations.`,
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}
