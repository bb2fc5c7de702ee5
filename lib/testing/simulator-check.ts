import type { ActionChoiceInput } from '@/lib/contracts/actions';
import { type ActionDeps, runSimulation } from '@/lib/usecases/attribution/run-simulation';
import type { ExploreStore } from '@/lib/usecases/ports/explore';

/** An action tried on a cluster: what was predicted of innocents and, by the labels of the world, how many were hit. */
export interface CheckedAction {
  action: string;
  clusterId: string;
  hit: number;
  innocentsLow: number;
  innocentsHigh: number;
  innocents: number;
}

export type CheckDeps = ActionDeps & { explore: Pick<ExploreStore, 'listAccountIdentifiers'> };

const valuesBlocked = 3;
const membersAsked = 40;
const dailyLimit = 20;

/** Values of some kinds that most of the members use, the commonest first. */
async function commonest(
  deps: CheckDeps,
  accountIds: readonly string[],
  kinds: readonly string[],
): Promise<string[]> {
  const users = new Map<string, number>();
  for (const accountId of accountIds.slice(0, membersAsked)) {
    const uses = await deps.explore.listAccountIdentifiers(accountId, { offset: 0, limit: 200 });
    for (const { id, kind } of uses) if (kinds.includes(kind)) users.set(id, (users.get(id) ?? 0) + 1);
  }
  return [...users].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en')).map(([id]) => id);
}

/** What an investigator would try on a cluster: on its accounts, and on what they use. */
async function choicesFor(
  deps: CheckDeps,
  runId: string,
  clusterId: string,
): Promise<[action: string, choice: ActionChoiceInput][]> {
  const subject = { kind: 'cluster', id: clusterId } as const;
  const page = { offset: 0, limit: 1_000, sort: 'accountId', descending: false } as const;
  const { members } = await deps.runs.listMembers(runId, clusterId, page);
  const ids = members.map(({ accountId }) => accountId);
  const block = async (kinds: readonly string[], most: number): Promise<ActionChoiceInput> => ({
    subject,
    kind: 'block_values',
    identifierIds: (await commonest(deps, ids, kinds)).slice(0, most),
  });
  const blocks: [string, ActionChoiceInput][] = [
    ['Block devices', await block(['device'], valuesBlocked)],
    ['Block user agents', await block(['user_agent', 'tls_fingerprint'], 1)],
    ['Block cards', await block(['payment_method'], valuesBlocked)],
    ['Block addresses', await block(['ip'], valuesBlocked)],
    ['Block the ASN', await block(['asn'], 1)],
  ];
  return [
    ['Suspend', { subject, kind: 'suspend' }],
    ['Suspend, rim too', { subject, kind: 'suspend', includesPossible: true }],
    ...blocks.filter(([, { identifierIds }]) => identifierIds && identifierIds.length > 0),
    [
      `Limit to ${dailyLimit} a day, rim too`,
      { subject, kind: 'rate_limit', dailyLimit, includesPossible: true },
    ],
    ['Ask to verify, rim too', { subject, kind: 'verify', includesPossible: true }],
  ];
}

/** Tries every action on each cluster and counts whom it hits. `isInnocent` is the truth of the world. */
export async function checkSimulator(
  deps: CheckDeps,
  clusterIds: readonly string[],
  isInnocent: (accountId: string) => boolean,
): Promise<CheckedAction[]> {
  const runId = (await deps.runs.findRunId()) ?? '';
  const checked: CheckedAction[] = [];
  for (const clusterId of clusterIds) {
    for (const [action, choice] of await choicesFor(deps, runId, clusterId)) {
      const { simulation } = await runSimulation(deps, choice);
      const { hit, caught, innocentsLow, innocentsHigh } = simulation;
      const hitIds = [...caught, ...simulation.innocents.map(({ accountId }) => accountId)];
      const innocents = hitIds.filter(isInnocent).length;
      checked.push({ action, clusterId, hit, innocentsLow, innocentsHigh, innocents });
    }
  }
  return checked;
}

/** The figures of each action over all clusters it was tried on. */
export function sumByAction(checked: readonly CheckedAction[]): (CheckedAction & { tried: number })[] {
  const sums = new Map<string, CheckedAction & { tried: number }>();
  for (const row of checked) {
    const sum = sums.get(row.action) ?? {
      ...{ action: row.action, clusterId: '', tried: 0, hit: 0 },
      ...{ innocentsLow: 0, innocentsHigh: 0, innocents: 0 },
    };
    sum.tried += 1;
    for (const name of ['hit', 'innocentsLow', 'innocentsHigh', 'innocents'] as const) sum[name] += row[name];
    sums.set(row.action, sum);
  }
  return [...sums.values()];
}

/** The sums as a table for a document; predictions with one decimal. */
export function truthTable(sums: ReturnType<typeof sumByAction>): string {
  const rows = sums.map(({ action, tried, hit, innocentsLow, innocentsHigh, innocents }) =>
    [action, tried, hit, `${innocentsLow.toFixed(1)} to ${innocentsHigh.toFixed(1)}`, innocents].join(' | '),
  );
  const head = ['Action', 'Clusters', 'Accounts hit', 'Innocents predicted', 'Innocents really hit'].join(
    ' | ',
  );
  return [head, '--- | --: | --: | --: | --:', ...rows].map((line) => `| ${line} |`).join('\n');
}
