import { createHash } from 'node:crypto';
import type { ImportReport } from '@/lib/contracts/imports';
import type { ImportSource, PromptPolicy } from '@/lib/contracts/jobs';
import { AppError, CancelledError, InvalidInputError } from '@/lib/domain/errors';
import { kindFamiliesOf, type Mapping, parseMapping } from '@/lib/ingest/mapping';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { finishUnfinished } from '@/lib/usecases/batches/finish-unfinished';
import { buildImportReport, emptyReport } from '@/lib/usecases/batches/import-report';
import { addFacts } from '@/lib/usecases/batches/reconcile-facts';
import { familiesOf, takeBatchOut } from '@/lib/usecases/batches/take-batch-out';
import { withBatchLease } from '@/lib/usecases/batches/with-batch-lease';
import type { BatchRecord } from '@/lib/usecases/ports/batches';
import type { ResolvedSource, StagedBatch, WorkOptions } from '@/lib/usecases/ports/lake';

export interface ImportInput {
  sources: readonly ImportSource[];
  /** Parsed JSON of the mapping file. */
  mapping?: unknown;
  prompts?: PromptPolicy;
}

interface Plan {
  batchId: string;
  sources: ResolvedSource[];
  known: ImportReport['filesKnown'];
  mapping: Mapping;
  promptPolicy: PromptPolicy;
  startedAt: number;
}

/** Same files, same mapping, same policy: same batch. */
function batchIdOf(sources: readonly ResolvedSource[], mapping: Mapping, policy: PromptPolicy): string {
  const files = sources.map(({ table, sha256 }) => `${table}:${sha256}`).sort();
  const hash = createHash('sha256').update(JSON.stringify({ files, mapping, policy }));
  return `b_${hash.digest('hex').slice(0, 16)}`;
}

/** Parts the files into those that are new and those a committed batch already holds. */
function planImport(
  resolved: readonly ResolvedSource[],
  committed: readonly BatchRecord[],
  given: Pick<Plan, 'mapping' | 'promptPolicy' | 'startedAt'>,
): Plan {
  const holders = new Map<string, string>(
    committed.flatMap(({ id, files }) =>
      files.map(({ table, sha256 }) => [`${table}:${sha256}`, id] as const),
    ),
  );
  const known: Plan['known'] = [];
  const sources = new Map<string, ResolvedSource>();
  for (const source of resolved) {
    const key = `${source.table}:${source.sha256}`;
    const holder = holders.get(key);
    if (holder !== undefined) known.push({ table: source.table, name: source.name, batchId: holder });
    else if (!sources.has(key)) sources.set(key, source);
  }
  const fresh = [...sources.values()];
  return { ...given, batchId: batchIdOf(fresh, given.mapping, given.promptPolicy), sources: fresh, known };
}

async function stage(
  deps: BatchDeps,
  plan: Plan,
  committed: readonly BatchRecord[],
  options: WorkOptions,
): Promise<StagedBatch> {
  const { batchId, sources, mapping, promptPolicy } = plan;
  await deps.batches.begin({
    id: batchId,
    promptPolicy,
    createdAt: plan.startedAt,
    files: sources.map(({ table, name, sha256, bytes }) => ({ table, name, sha256, bytes })),
    kindFamilies: kindFamiliesOf(mapping),
    comparisons: mapping.comparisons ?? [],
  });
  try {
    const isErased = await deps.tombstones.matcher();
    return await deps.lake.stage(
      { batchId, sources, mapping, promptPolicy, now: plan.startedAt, otherBatches: committed, isErased },
      options,
    );
  } catch (error) {
    await deps.lake.discard(batchId);
    const isCancelled = options.signal?.aborted ?? false;
    const failure = isCancelled ? 'The import was cancelled.' : String((error as Error).message);
    await deps.batches.setState(batchId, { state: 'failed', at: deps.clock.now(), failure });
    throw isCancelled ? new CancelledError('The import') : error;
  }
}

async function apply(
  deps: BatchDeps,
  plan: Plan,
  staged: StagedBatch,
  options: WorkOptions,
): Promise<ImportReport> {
  const { batchId } = plan;
  await deps.batches.setOverlaps(batchId, staged.overlaps);
  const beforeGraph = buildImportReport(plan, staged, undefined, deps.clock.now());
  await deps.batches.setState(batchId, { state: 'applying', at: deps.clock.now(), report: beforeGraph });
  const batch = await deps.batches.find(batchId);
  if (!batch) throw new AppError('bug', { code: 'batch_lost', message: `The batch ${batchId} is gone.` });
  try {
    await deps.lake.publish(batchId);
    const scope = [...(await deps.batches.listInStates(['committed'])), batch];
    const counts = await addFacts(deps, { scope, changed: batch, families: familiesOf(scope) }, options);
    const report = buildImportReport(plan, staged, counts, deps.clock.now());
    await deps.batches.setState(batchId, { state: 'committed', at: deps.clock.now(), report });
    return report;
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    await deps.batches.setState(batchId, {
      state: 'rolling_back',
      at: deps.clock.now(),
      failure: 'The import was cancelled.',
    });
    // To its end whatever is signalled now, and seen to go on: taking back a large import takes minutes.
    await takeBatchOut(deps, batch, options.onProgress ? { onProgress: options.onProgress } : {});
    await deps.batches.setState(batchId, { state: 'failed', at: deps.clock.now() });
    throw new CancelledError('The import');
  }
}

/**
 * Imports files as one batch: staged beside the lake, moved in, added to the graph, committed. A crash at any moment is
 * healed by `recoverBatches`; a cancelled import leaves nothing; a database that goes away is waited for. Files that a committed batch holds change nothing.
 */
export async function importBatch(
  deps: BatchDeps,
  input: ImportInput,
  options: WorkOptions = {},
): Promise<ImportReport> {
  const startedAt = deps.clock.now();
  const mapping = parseMapping(input.mapping ?? {});
  const promptPolicy = input.prompts ?? 'keep';
  if (input.sources.length === 0) {
    throw new InvalidInputError({
      code: 'nothing_to_import',
      message: 'No file was given.',
      remedy: 'Name at least one file.',
    });
  }
  const resolved = await deps.lake.resolve(input.sources, options);
  return await withBatchLease(deps, options, async (patient) => {
    await finishUnfinished(patient, options);
    const committed = await patient.batches.listInStates(['committed']);
    const plan = planImport(resolved, committed, { mapping, promptPolicy, startedAt });
    if (plan.sources.length === 0) return emptyReport(plan, deps.clock.now());
    const staged = await stage(patient, plan, committed, options);
    return await apply(patient, plan, staged, options);
  });
}
