import type { GraphCounts, ImportReport } from '@/lib/contracts/imports';
import type { PromptPolicy } from '@/lib/contracts/jobs';
import type { StagedBatch } from '@/lib/usecases/ports/lake';

interface Plan {
  batchId: string;
  known: ImportReport['filesKnown'];
  promptPolicy: PromptPolicy;
  startedAt: number;
}

const nothing: GraphCounts = { accounts: 0, identifiers: 0, used: 0, related: 0, promptsLeftOut: 0 };

function notesOf(plan: Plan, staged: StagedBatch | undefined, graph: GraphCounts): string[] {
  const notes = plan.known.map(
    ({ name, batchId }) =>
      `"${name}" is already in batch ${batchId} and was left out; roll that batch back to import it with another mapping.`,
  );
  for (const { name, table, columns } of staged?.files ?? []) {
    const ignored = columns.filter(({ use }) => use === 'ignored').map(({ column }) => column);
    if (ignored.length > 0) notes.push(`Columns of "${name}" not used for ${table}: ${ignored.join(', ')}.`);
  }
  if (graph.promptsLeftOut > 0) {
    notes.push(
      `${graph.promptsLeftOut} exact prompts that only one account used are kept in the lake but are no identifiers in the graph.`,
    );
  }
  return notes;
}

/** Report of an import in which every file was known. */
export function emptyReport(plan: Plan, finishedAt: number): ImportReport {
  return {
    outcome: 'nothing_new',
    batchId: null,
    promptPolicy: plan.promptPolicy,
    startedAt: plan.startedAt,
    finishedAt,
    files: [],
    filesKnown: plan.known,
    tables: [],
    rejects: [],
    rejectFiles: [],
    graph: nothing,
    notes: notesOf(plan, undefined, nothing),
  };
}

/** Report of a batch; `graph` is undefined while the graph is not yet written. */
export function buildImportReport(
  plan: Plan,
  staged: StagedBatch,
  graph: GraphCounts | undefined,
  finishedAt: number,
): ImportReport {
  return {
    outcome: 'committed',
    batchId: plan.batchId,
    promptPolicy: plan.promptPolicy,
    startedAt: plan.startedAt,
    finishedAt,
    files: staged.files,
    filesKnown: plan.known,
    tables: staged.tables,
    rejects: staged.rejects,
    rejectFiles: staged.rejectFiles,
    graph: graph ?? nothing,
    notes: notesOf(plan, staged, graph ?? nothing),
  };
}
