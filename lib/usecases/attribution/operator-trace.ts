import type { z } from 'zod';
import type { OperatorTrace } from '@/lib/attribution/similarity';
import type { sharedValueFigure } from '@/lib/contracts/clusters';
import { AppError } from '@/lib/domain/errors';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import type { ActivityStore } from '@/lib/usecases/ports/activity';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { BatchStore } from '@/lib/usecases/ports/batches';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RecordStore } from '@/lib/usecases/ports/records';
import type { RunStore } from '@/lib/usecases/ports/runs';

type SharedValue = z.infer<typeof sharedValueFigure>;

export interface TraceDeps {
  records: RecordStore;
  runs: Pick<RunStore, 'findRunId' | 'getCluster'>;
  campaigns: Pick<CampaignStore, 'get'>;
  attribution: Pick<AttributionReader, 'listCampaignTier'>;
  explore: Pick<ExploreStore, 'listConfirmedMemberIds'>;
  activity: Pick<ActivityStore, 'readGroup'>;
  batches: Pick<BatchStore, 'listInStates'>;
}

/** A subject as the current run finds it; figures are null when it does not. */
export interface SubjectFigures {
  kind: 'cluster' | 'campaign';
  id: string;
  found: {
    accounts: number;
    exchanges: number;
    firstSeen: number | null;
    lastSeen: number | null;
    values: readonly SharedValue[];
    /** Confirmed accounts, of which there may be more: enough to tell the hours. */
    accountIds: readonly string[];
  } | null;
}

/** Clusters and campaigns that are read of one operator at most. */
export const subjectsMax = 200;
const accountsMax = 5_000;

async function readSubject(
  deps: TraceDeps,
  runId: string,
  { kind, id }: { kind: 'cluster' | 'campaign'; id: string },
): Promise<SubjectFigures> {
  try {
    if (kind === 'cluster') {
      const cluster = await deps.runs.getCluster(runId, id);
      const accountIds = await deps.explore.listConfirmedMemberIds(id, runId, accountsMax);
      const { size: accounts, exchanges, firstSeen, lastSeen, topValues: values } = cluster;
      return { kind, id, found: { accounts, exchanges, firstSeen, lastSeen, values, accountIds } };
    }
    const campaign = await deps.campaigns.get(runId, id);
    const rows = await deps.attribution.listCampaignTier(runId, id, 'confirmed', accountsMax);
    const accountIds = rows.map(({ accountId }) => accountId);
    const { confirmedAccounts: accounts, exchanges, firstSeen, lastSeen, infrastructure: values } = campaign;
    return { kind, id, found: { accounts, exchanges, firstSeen, lastSeen, values, accountIds } };
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') return { kind, id, found: null };
    throw error;
  }
}

/** What is attributed to an operator, with the figures of the current run. */
export async function readSubjects(deps: TraceDeps, operatorId: string): Promise<SubjectFigures[]> {
  const [attributed, runId] = await Promise.all([
    deps.records.listAttributed(operatorId, subjectsMax),
    deps.runs.findRunId(),
  ]);
  if (runId === undefined) return attributed.map((subject) => ({ ...subject, found: null }));
  return await Promise.all(attributed.map((subject) => readSubject(deps, runId, subject)));
}

/** Shared values of all subjects, each once with its largest count, those that say most first. */
export function mergeValues(subjects: readonly SubjectFigures[]): SharedValue[] {
  const byId = new Map<string, SharedValue>();
  for (const value of subjects.flatMap(({ found }) => found?.values ?? [])) {
    const known = byId.get(value.identifierId);
    if (!known || known.members < value.members) byId.set(value.identifierId, value);
  }
  return [...byId.values()].toSorted(
    (a, b) =>
      b.rarityBits * b.members - a.rarityBits * a.members ||
      a.identifierId.localeCompare(b.identifierId, 'en'),
  );
}

/** Values and hours of an operator's confirmed accounts, to compare it with others. */
export async function readTrace(
  deps: TraceDeps,
  subjects: readonly SubjectFigures[],
): Promise<OperatorTrace> {
  const accountIds = [...new Set(subjects.flatMap(({ found }) => found?.accountIds ?? []))];
  const scope = accountIds.length > 0 ? await deps.batches.listInStates(['committed']) : [];
  const activity = scope.length > 0 ? await deps.activity.readGroup(scope, accountIds) : null;
  return {
    values: mergeValues(subjects).map((value) => ({
      ...value,
      family: identifierKindFacts(value.kind).family,
    })),
    hourOfWeek: activity?.hourOfWeek ?? null,
  };
}
