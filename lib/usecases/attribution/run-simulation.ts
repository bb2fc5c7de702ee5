import {
  type ActionAccount,
  type SharedValue,
  type Simulation,
  simulateAction as simulate,
} from '@/lib/attribution/action/simulate';
import { type ActionChoiceInput, actionChoice } from '@/lib/contracts/actions';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { membersOf } from '@/lib/usecases/attribution/subject-members';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { RunStore } from '@/lib/usecases/ports/runs';

export interface ActionDeps {
  attribution: AttributionReader;
  campaigns: Pick<CampaignStore, 'get'>;
  runs: Pick<RunStore, 'findRunId' | 'listMembers' | 'getCluster'>;
}

export interface SimulatedAction {
  choice: ReturnType<typeof actionChoice.parse>;
  simulation: Simulation;
  /** Every account that it reaches. */
  targets: readonly ActionAccount[];
  values: readonly SharedValue[];
  targetsLeftOut: number;
  membersLeftOut: number;
}

const targetsMax = 20_000;

type Subject = SimulatedAction['choice']['subject'];

/** Clusters that a subject stands for: itself, or the clusters that served the campaign. */
async function clustersOf(deps: ActionDeps, runId: string, { kind, id }: Subject): Promise<string[]> {
  if (kind === 'cluster') return [(await deps.runs.getCluster(runId, id)).clusterId];
  return (await deps.campaigns.get(runId, id)).servedBy.map(({ clusterId }) => clusterId);
}

/** Reads what an action would reach and simulates it on the current run. Throws `NotFoundError`, `InvalidInputError`. */
export async function runSimulation(deps: ActionDeps, input: ActionChoiceInput): Promise<SimulatedAction> {
  const choice = actionChoice.parse(input);
  if (choice.kind === 'block_values' && choice.identifierIds.length === 0) {
    throw new InvalidInputError({
      code: 'nothing_to_block',
      message: 'No value was named.',
      remedy: 'Name at least one identifier to block, such as a card or an ASN.',
    });
  }
  const runId = await deps.runs.findRunId();
  if (runId === undefined) throw new NotFoundError(choice.subject.kind, choice.subject.id);
  const subjectClusterIds = await clustersOf(deps, runId, choice.subject);
  const { ids: memberIds, leftOut: membersLeftOut } = await membersOf(
    deps,
    runId,
    choice.subject,
    subjectClusterIds,
  );
  const members = await deps.attribution.readActionAccounts(runId, memberIds);
  const through =
    choice.identifierIds.length > 0
      ? await deps.attribution.listAccountsUsing(choice.identifierIds, targetsMax + 1)
      : null;
  const isChosen = ({ standing }: ActionAccount): boolean =>
    choice.includesPossible || standing === 'confirmed';
  const reached = through
    ? await deps.attribution.readActionAccounts(runId, through.slice(0, targetsMax))
    : { accounts: members.accounts.filter(isChosen), values: [] };
  const values = [
    ...new Map([...members.values, ...reached.values].map((value) => [value.id, value])).values(),
  ];
  const simulation = simulate({
    choice: { kind: choice.kind, valueIds: choice.identifierIds, dailyLimit: choice.dailyLimit },
    subjectClusterIds,
    members: members.accounts,
    targets: reached.accounts,
    values,
  });
  return {
    choice,
    simulation,
    targets: reached.accounts,
    values,
    targetsLeftOut: Math.max(0, (through?.length ?? 0) - targetsMax),
    membersLeftOut,
  };
}
