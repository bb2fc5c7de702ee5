import type { GraphCounts } from '@/lib/contracts/imports';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import type { BatchScope, FactsChange, FactsReader, WorkOptions } from '@/lib/usecases/ports/lake';

type ReconcileDeps = Pick<BatchDeps, 'facts' | 'lake'>;

export interface ReconcileInput {
  /** The batches whose rows count from now on. */
  scope: readonly BatchScope[];
  /** The batch that came or goes, or the accounts of which rows went; only accounts it touches are looked at. */
  changed: FactsChange;
  families: Readonly<Record<string, string>>;
}

/** Passes chunks on and tells how far it came; the next chunk is read while the last one is written. */
async function eachChunk<T>(
  chunks: AsyncIterable<T[]>,
  stage: string,
  { onProgress }: WorkOptions,
  write: (chunk: T[]) => Promise<void>,
): Promise<number> {
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  for await (const chunk of chunks) {
    await writing;
    writing = write(chunk);
    // A failed write is reported by the next `await writing`; until then it must not count as unhandled.
    writing.catch(() => undefined);
    done += chunk.length;
    onProgress?.({ stage, done, unit: 'rows' });
  }
  await writing;
  return done;
}

async function writeFacts(
  { facts }: ReconcileDeps,
  reader: FactsReader,
  families: ReconcileInput['families'],
  options: WorkOptions,
): Promise<GraphCounts> {
  const accounts = await eachChunk(reader.accounts(), 'writing accounts', options, (rows) =>
    facts.writeAccounts(rows),
  );
  const identifiers = await eachChunk(reader.identifiers(), 'writing identifiers', options, (rows) =>
    facts.writeIdentifiers(rows, families),
  );
  const used = await eachChunk(reader.used(), 'writing uses', options, (rows) => facts.writeUsed(rows));
  const related = await eachChunk(reader.related(), 'writing relations', options, (rows) =>
    facts.writeRelated(rows),
  );
  return { accounts, identifiers, used, related, promptsLeftOut: reader.promptsLeftOut };
}

async function recountDegrees(
  { facts }: ReconcileDeps,
  reader: FactsReader,
  options: WorkOptions,
): Promise<void> {
  await eachChunk(reader.identifiers(), 'counting holders', options, async (rows) => {
    await facts.countDegrees(rows.map(({ id }) => id));
  });
}

/** Brings the facts of a batch that came into the graph. Nothing is removed: a further batch can only add. */
export async function addFacts(
  deps: ReconcileDeps,
  input: ReconcileInput,
  options: WorkOptions,
): Promise<GraphCounts> {
  const reader = await deps.lake.openFacts(input.scope, input.changed, options);
  try {
    const counts = await writeFacts(deps, reader, input.families, options);
    if (!reader.isWholeWorld) await recountDegrees(deps, reader, options);
    return counts;
  } finally {
    reader.close();
  }
}

export interface RemovedCounts {
  accountsRecomputed: number;
  accountsRemoved: number;
  identifiersRemoved: number;
}

async function pruneGone(
  { facts }: ReconcileDeps,
  reader: FactsReader,
  options: WorkOptions,
): Promise<Set<string>> {
  const lost = new Set<string>();
  await eachChunk(reader.kept(), 'removing uses', options, async (rows) => {
    const kept = new Map(rows.map(({ accountId, identifierIds }) => [accountId, identifierIds]));
    for (const id of await facts.pruneUsed(kept)) lost.add(id);
  });
  const related = [];
  for await (const rows of reader.related()) related.push(...rows);
  for await (const ids of reader.accountIds()) {
    const chunk = new Set(ids);
    await facts.pruneRelated(
      ids,
      related.filter(({ source, target }) => chunk.has(source) || chunk.has(target)),
    );
  }
  return lost;
}

/** Takes a batch out of the graph: facts of the accounts it touched become those of the batches in scope, no more. */
export async function removeFacts(
  deps: ReconcileDeps,
  input: ReconcileInput,
  options: WorkOptions,
): Promise<RemovedCounts> {
  const reader = await deps.lake.openFacts(input.scope, input.changed, options);
  try {
    const lost = await pruneGone(deps, reader, options);
    const known = new Set<string>();
    for await (const rows of reader.accounts()) for (const { id } of rows) known.add(id);
    let accountsRemoved = 0;
    for await (const ids of reader.accountIds()) {
      accountsRemoved += await deps.facts.pruneAccounts(ids.filter((id) => !known.has(id)));
    }
    await writeFacts(deps, reader, input.families, options);
    await recountDegrees(deps, reader, options);
    for await (const ids of reader.touchedIdentifierIds()) for (const id of ids) lost.add(id);
    const identifiersRemoved = await deps.facts.countDegrees([...lost]);
    return { accountsRecomputed: known.size, accountsRemoved, identifiersRemoved };
  } finally {
    reader.close();
  }
}
