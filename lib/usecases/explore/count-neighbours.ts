import type { NeighbourCounts, ValueCount } from '@/lib/contracts/graph';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { idOfKey } from '@/lib/domain/graph-element';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import type { RarityBand } from '@/lib/domain/rarity';
import type { GraphDeps } from '@/lib/usecases/ports/graph';

/** Hubs named one by one; the rest are counted. */
const hubsNamedMax = 20;

const noneOfAny = (): Record<RarityBand, number> => ({ rare: 0, medium: 0, common: 0, hub: 0 });

/** How many neighbours of what sort and rarity a node has, before anything is loaded. */
export async function countNeighbours(
  deps: GraphDeps,
  input: { key: string; runId?: string | undefined },
): Promise<NeighbourCounts> {
  const id = idOfKey(input.key);
  const runId = (await deps.runs.findRunId(input.runId)) ?? null;
  if (input.key.startsWith('account:')) return countAtAccount(deps, input.key, id, runId);
  if (input.key.startsWith('identifier:')) return countAtIdentifier(deps, input.key, id, runId);
  throw new InvalidInputError({
    code: 'not_expandable',
    message: `"${input.key}" is neither an account nor a shared value, so it has no neighbours to count.`,
  });
}

async function countAtAccount(
  { graph }: GraphDeps,
  key: string,
  id: string,
  runId: string | null,
): Promise<NeighbourCounts> {
  const [known, values, behind, hubs, links] = await Promise.all([
    graph.listNodes({ accountIds: [id], identifierIds: [], runId }),
    graph.countValues(id),
    graph.countAccountsBehind(id),
    graph.listHubs(id, hubsNamedMax),
    runId === null ? { strong: 0, weaker: 0 } : graph.countLinks(id, runId),
  ]);
  if (known.length === 0) throw new NotFoundError('account', id);
  const accounts = noneOfAny();
  for (const row of behind) accounts[row.band] = row.accounts;
  return {
    type: 'account',
    key,
    runId,
    values: byKind(values),
    accounts,
    hubs: hubs.hubs.flatMap((hub) =>
      hub.type === 'identifier'
        ? [{ key: hub.key, kind: hub.kind, label: hub.label, accounts: hub.degree - 1 }]
        : [],
    ),
    hubsTotal: hubs.total,
    hubAccounts: hubs.accounts,
    links,
  };
}

function byKind(rows: readonly { kind: string; band: RarityBand; values: number }[]): ValueCount[] {
  const kinds = new Map<string, ValueCount>();
  for (const { kind, band, values } of rows) {
    const { family, plural } = identifierKindFacts(kind);
    const count = kinds.get(kind) ?? { kind, family, title: plural, values: noneOfAny() };
    count.values[band] += values;
    kinds.set(kind, count);
  }
  return [...kinds.values()].sort((a, b) => b.values.rare - a.values.rare || a.kind.localeCompare(b.kind));
}

async function countAtIdentifier(
  { graph }: GraphDeps,
  key: string,
  id: string,
  runId: string | null,
): Promise<NeighbourCounts> {
  const users = await graph.countUsers(id, runId);
  if (users === undefined) throw new NotFoundError('identifier', id);
  const { total, confirmed, possible, isHub } = users;
  const unclustered = Math.max(0, total - confirmed - possible);
  return { type: 'identifier', key, runId, isHub, users: { total, confirmed, possible, unclustered } };
}
