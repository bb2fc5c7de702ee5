import { join } from 'node:path';
import { openLake } from '@/lib/lake/open-lake';
import { checkServer, type ServerFacts } from '@/lib/neo4j/check-server';
import type { Connection } from '@/lib/neo4j/driver';
import { checkInvariants, type InvariantResult } from '@/lib/neo4j/invariants';
import type { BatchStore } from '@/lib/usecases/ports/batches';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import { packageRoot } from '@/lib/workspace/package-root';
import type { DataPaths } from '@/lib/workspace/paths';

/** What the lake and the graph say about the same thing; equal unless something is broken. */
export interface LakeComparison {
  title: string;
  inLake: number;
  inGraph: number;
}

/** The state of an open workspace, for `skein doctor`. */
export interface Inspection {
  server: ServerFacts;
  invariants: InvariantResult[];
  lake: LakeComparison[];
}

const lakeCounts = `
  SELECT (SELECT count(*) FROM accounts)::BIGINT AS accounts,
         (SELECT coalesce(sum(exchanges), 0) FROM account_activity)::BIGINT AS exchanges`;

interface InspectDeps {
  batches: Pick<BatchStore, 'listInStates'>;
  explore: Pick<ExploreStore, 'countWorld'>;
  paths: DataPaths;
}

async function compareLake(deps: InspectDeps): Promise<LakeComparison[]> {
  const batches = await deps.batches.listInStates(['committed']);
  const graph = await deps.explore.countWorld();
  const lake = await openLake({ paths: deps.paths, batches });
  try {
    const [row] = await lake.query<{ accounts: number; exchanges: number }>(lakeCounts);
    return [
      { title: 'Accounts', inLake: Number(row?.accounts ?? 0), inGraph: graph.accounts },
      { title: 'Exchanges', inLake: Number(row?.exchanges ?? 0), inGraph: graph.exchanges },
    ];
  } finally {
    lake.close();
  }
}

/** Looks at server, graph and lake; changes nothing. */
export async function inspectWorkspace(connection: Connection, deps: InspectDeps): Promise<Inspection> {
  return {
    server: await checkServer(connection),
    invariants: await checkInvariants(connection, join(packageRoot, 'graph-schema', 'invariants.md')),
    lake: await compareLake(deps),
  };
}
