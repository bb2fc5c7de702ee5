import { formatTime } from '@/lib/cli/format-time';
import { formatFacts, formatTable } from '@/lib/cli/table';
import type { CaseDetail, CaseSummary } from '@/lib/contracts/cases';

export function describeCases(cases: readonly CaseSummary[], total: number): string {
  const table = formatTable(
    [
      { title: 'Case', value: (row) => row.id },
      { title: 'Title', value: (row) => row.title },
      { title: 'Status', value: (row) => row.status },
      { title: 'For', value: (row) => row.access },
      { title: 'Kept by', value: (row) => row.ownerName },
      { title: 'Accounts', align: 'right', value: (row) => row.counts.accounts },
      { title: 'Tasks to do', align: 'right', value: (row) => row.counts.tasks - row.counts.tasksDone },
      { title: 'Changed (UTC)', value: (row) => formatTime(row.updatedAt) },
    ],
    cases,
  );
  const left = total - cases.length;
  return left > 0 ? `${table}\n(${left} more cases not shown; raise --limit)` : table;
}

const cut = (shown: number, total: number): string => (shown < total ? ` (${shown} of ${total})` : '');

export function describeCase({ summary, items, notes, tasks, events }: CaseDetail): string {
  const facts = formatFacts([
    ['Case', summary.id],
    ['Title', summary.title],
    ['Status', summary.status],
    ['For', summary.access],
    ['Kept by', summary.ownerName],
    ['About', summary.description],
    ['Saved views', summary.counts.views],
  ]);
  const itemTable = formatTable(
    [
      { title: 'Kind', value: (row) => row.kind },
      { title: 'Id', value: (row) => row.targetId },
      { title: 'Label', value: (row) => row.label },
      { title: 'Note', value: (row) => row.note },
      { title: 'Added by', value: (row) => row.authorName },
    ],
    items.rows,
  );
  const taskTable = formatTable(
    [
      { title: 'Task', value: (row) => row.id },
      { title: 'State', value: (row) => row.state },
      { title: 'What', value: (row) => row.text },
      { title: 'For', value: (row) => row.assigneeName },
      { title: 'Due (UTC)', value: (row) => formatTime(row.dueAt) },
    ],
    tasks.rows,
  );
  const noteLines = notes.rows.map(
    (note) => `${formatTime(note.createdAt)} ${note.authorName}: ${note.text}`,
  );
  const eventLines = events.rows.map(
    ({ at, authorName, text, reason }) =>
      `${formatTime(at)} ${authorName} ${text}${reason ? ` (${reason})` : ''}`,
  );
  return [
    facts,
    `Accounts and pins${cut(items.rows.length, items.total)}\n${itemTable}`,
    `Tasks${cut(tasks.rows.length, tasks.total)}\n${taskTable}`,
    `Notes${cut(notes.rows.length, notes.total)}\n${noteLines.join('\n') || '–'}`,
    `Timeline${cut(events.rows.length, events.total)}\n${eventLines.join('\n')}`,
  ].join('\n\n');
}
