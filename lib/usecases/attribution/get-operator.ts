import { compareOperators } from '@/lib/attribution/similarity';
import type { OperatorRecord } from '@/lib/contracts/attribution';
import type { OperatorDetail } from '@/lib/contracts/operator-detail';
import {
  mergeValues,
  readSubjects,
  readTrace,
  type SubjectFigures,
  type TraceDeps,
} from '@/lib/usecases/attribution/operator-trace';
import { readLadder } from '@/lib/usecases/attribution/read-ladder';
import { findTyped, listTyped } from '@/lib/usecases/attribution/typed-records';
import type { ExploreStore } from '@/lib/usecases/ports/explore';

/** Operators compared with; more would make the page wait for what nobody reads. */
const comparedMax = 25;
const infrastructureMax = 50;
const similarityBitsMin = 1;

type Deps = TraceDeps & {
  explore: TraceDeps['explore'] &
    Pick<ExploreStore, 'countWorld' | 'findIdentifier' | 'listIdentifierClusters'>;
};

async function watchList(
  deps: Deps,
  operator: OperatorRecord,
  clusterIds: ReadonlySet<string>,
): Promise<OperatorDetail['watchList']> {
  const runId = await deps.runs.findRunId();
  return await Promise.all(
    operator.watchList.map(async (identifierId) => {
      const identifier = await deps.explore.findIdentifier(identifierId);
      if (!identifier) {
        return { identifierId, display: identifierId, accounts: 0, outside: 0, isKnown: false };
      }
      const clusters = runId ? await deps.explore.listIdentifierClusters(identifierId, runId, 50) : [];
      const inside = clusters
        .filter(({ clusterId }) => clusterIds.has(clusterId))
        .reduce((sum, { members }) => sum + members, 0);
      const { display, degree: accounts } = identifier;
      return { identifierId, display, accounts, outside: Math.max(0, accounts - inside), isKnown: true };
    }),
  );
}

async function similarTo(
  deps: Deps,
  operator: OperatorRecord,
  subjects: readonly SubjectFigures[],
): Promise<OperatorDetail['similar']> {
  const others = (await listTyped(deps.records, 'operator', { limit: comparedMax + 1 })).filter(
    ({ id }) => id !== operator.id,
  );
  const { accounts } = await deps.explore.countWorld();
  const own = await readTrace(deps, subjects);
  const compared = await Promise.all(
    others.map(async ({ id, name }) => {
      const trace = await readTrace(deps, await readSubjects(deps, id));
      const { bits, items } = compareOperators(own, trace, accounts);
      return { operatorId: id, name, bits, items: [...items] };
    }),
  );
  return compared.filter(({ bits }) => bits >= similarityBitsMin).toSorted((a, b) => b.bits - a.bits);
}

/** An operator with what is attributed to it, its infrastructure, its watch list and the operators like it. */
export async function getOperator(deps: Deps, input: { operatorId: string }): Promise<OperatorDetail> {
  const operator = await findTyped(deps.records, 'operator', input.operatorId);
  const subjects = await readSubjects(deps, operator.id);
  const clusterIds = new Set(subjects.flatMap(({ kind, id }) => (kind === 'cluster' ? [id] : [])));
  const [stages, watched, similar] = await Promise.all([
    Promise.all(subjects.map(({ kind, id }) => readLadder(deps.records, { kind, id }))),
    watchList(deps, operator, clusterIds),
    similarTo(deps, operator, subjects),
  ]);
  return {
    operator,
    subjects: subjects.map(({ kind, id, found }, index) => ({
      kind,
      id,
      stage: stages[index]?.stage ?? 'cluster',
      accounts: found?.accounts ?? 0,
      exchanges: found?.exchanges ?? 0,
      firstSeen: found?.firstSeen ?? null,
      lastSeen: found?.lastSeen ?? null,
      isFound: found !== null,
    })),
    infrastructure: mergeValues(subjects).slice(0, infrastructureMax),
    watchList: watched,
    similar,
  };
}
