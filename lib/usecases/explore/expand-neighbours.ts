import type { ExpandRequest, Expansion } from '@/lib/contracts/graph';
import { InvalidInputError } from '@/lib/domain/errors';
import { accountKey, identifierKey, idOfKey } from '@/lib/domain/graph-element';
import { loadGraphPart } from '@/lib/usecases/explore/load-graph-part';
import type { FoundIds, GraphDeps, NeighbourChoice } from '@/lib/usecases/ports/graph';

/** What was found, and the values that tie it to the expanded node (brought along, beyond the limit of accounts). */
export interface Found {
  brought: string[];
  along: string[];
  total: number;
}

/** The next neighbours of a node, strongest or rarest first, without those on the canvas; says how many remain. */
export async function expandNeighbours(
  deps: GraphDeps,
  request: ExpandRequest,
  signal?: AbortSignal,
): Promise<Expansion> {
  const runId = (await deps.runs.findRunId(request.runId)) ?? null;
  const found = await findNeighbours(deps, request, runId, signal);
  const along = found.along.filter((key) => !request.present.includes(key));
  const part = await loadGraphPart(
    deps,
    { keys: [...found.brought, ...along], present: request.present, runId },
    signal,
  );
  return {
    ...part,
    brought: found.brought,
    matching: found.total,
    remaining: found.total - found.brought.length,
  };
}

/** Ids of the next neighbours of one node, by its request. */
export async function findNeighbours(
  { graph }: GraphDeps,
  request: ExpandRequest,
  runId: string | null,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const id = idOfKey(request.key);
  const { kinds, bands, window, limit } = request;
  const choice: NeighbourChoice = { kinds, bands, window, limit };
  const presentIds = (type: string) =>
    request.present.filter((key) => key.startsWith(`${type}:`)).map(idOfKey);
  switch (request.what) {
    case 'values':
      assertKey(request, 'account');
      return values(await graph.findValues(id, choice, presentIds('identifier'), signal));
    case 'accounts': {
      assertKey(request, 'account');
      const present = presentIds('account');
      const found = await graph.findAccountsBehind({ accountId: id, runId }, choice, present, signal);
      return { ...accounts(found), along: found.through.map(identifierKey) };
    }
    case 'linked': {
      assertKey(request, 'account');
      if (runId === null) return { brought: [], along: [], total: 0 };
      const scope = { accountId: id, runId, linkBitsMin: request.linkBitsMin ?? Number.MIN_SAFE_INTEGER };
      return accounts(await graph.findLinked(scope, limit, presentIds('account'), signal));
    }
    case 'users':
      assertKey(request, 'identifier');
      return accounts(
        await graph.findUsers({ identifierId: id, runId }, choice, presentIds('account'), signal),
      );
    case 'members':
      return accounts(await graph.findMembers(getOf(request), limit, presentIds('account'), signal));
  }
}

const accounts = ({ ids, total }: FoundIds): Found => ({ brought: ids.map(accountKey), along: [], total });
const values = ({ ids, total }: FoundIds): Found => ({ brought: ids.map(identifierKey), along: [], total });

function getOf(request: ExpandRequest): NonNullable<ExpandRequest['of']> {
  if (request.of !== undefined) return request.of;
  throw new InvalidInputError({
    code: 'aggregate_missing',
    message: 'Expanding "members" needs "of": what the group stands for.',
  });
}

function assertKey(request: ExpandRequest, type: 'account' | 'identifier'): void {
  if (request.key.startsWith(`${type}:`)) return;
  throw new InvalidInputError({
    code: 'not_expandable',
    message: `"${request.what}" can be brought from an ${type} only, and "${request.key}" is none.`,
  });
}
