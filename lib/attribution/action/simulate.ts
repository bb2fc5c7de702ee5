import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { HubClass } from '@/lib/domain/hub-class';

/** What may be done about accounts. Blocking names values; the others name accounts, or the accounts behind values. */
export const actionKinds = ['suspend', 'block_values', 'rate_limit', 'verify'] as const;
export type ActionKind = (typeof actionKinds)[number];

export interface SharedValue {
  readonly id: string;
  readonly kind: string;
  readonly family: EvidenceFamily;
  readonly display: string;
  /** Accounts in the world that use it. */
  readonly degree: number;
  readonly hubClass: HubClass | null;
}

/** An account as an action sees it: where the current run puts it, and what it uses. */
export interface ActionAccount {
  readonly id: string;
  readonly clusterId: string | null;
  readonly standing: 'confirmed' | 'possible' | null;
  /** Probability that it belongs to its cluster; null in none. */
  readonly membership: number | null;
  /** Its cluster is reported with doubt: its members may be one household, and count as innocent at the upper bound. */
  readonly isClusterWeak: boolean;
  readonly exchanges: number;
  /** Days between first and last activity, at least 1. */
  readonly activeDays: number;
  readonly valueIds: readonly string[];
}

export interface ActionChoice {
  readonly kind: ActionKind;
  /** Values that are blocked; empty for actions on accounts. */
  readonly valueIds: readonly string[];
  /** Exchanges a day above which a limited account is held back. */
  readonly dailyLimit: number;
}

export interface ProbableInnocent {
  readonly accountId: string;
  /** 1 − the probability that it belongs to the subject's clusters. */
  readonly probability: number;
  readonly reason: string;
}

/** Survivors that still hang together, with what ties them. */
export interface SurvivorGroup {
  readonly accountIds: readonly string[];
  readonly values: readonly {
    readonly valueId: string;
    readonly accounts: number;
    readonly isSharedWithCaught: boolean;
  }[];
}

export interface Simulation {
  readonly hit: number;
  /** Of them, confirmed members of the subject. */
  readonly caught: readonly string[];
  /** Of the subject's confirmed accounts, 0–1. */
  readonly caughtShare: number;
  /**
   * Innocents hit. Low takes every account outside clusters for an accomplice, high takes every one for an innocent, and
   * those of weak clusters too; the truth lies between as far as the memberships are calibrated.
   */
  readonly innocentsLow: number;
  readonly innocentsHigh: number;
  /** All hit accounts that are no confirmed member of the subject, the most probably innocent first. */
  readonly innocents: readonly ProbableInnocent[];
  readonly survivors: readonly string[];
  /** Largest first. */
  readonly survivorGroups: readonly SurvivorGroup[];
  /** Exchanges a day the action stops, as the past went on; of the subject and of others. */
  readonly stoppedPerDay: { readonly subject: number; readonly others: number };
}

const perDay = ({ exchanges, activeDays }: ActionAccount): number => exchanges / Math.max(1, activeDays);

/** Exchanges a day that the action takes from an account. Verification stops nobody who passes it. */
function stopped(account: ActionAccount, choice: ActionChoice): number {
  switch (choice.kind) {
    case 'suspend':
    case 'block_values':
      return perDay(account);
    case 'rate_limit':
      return Math.max(0, perDay(account) - choice.dailyLimit);
    case 'verify':
      return 0;
  }
}

function isHit(account: ActionAccount, choice: ActionChoice): boolean {
  return choice.kind !== 'rate_limit' || perDay(account) > choice.dailyLimit;
}

function reasonOf(
  account: ActionAccount,
  subject: ReadonlySet<string>,
  blocked: readonly SharedValue[],
): string {
  const through = blocked
    .filter(({ id }) => account.valueIds.includes(id))
    .map(({ display, degree }) => `${display}, which ${degree} accounts use`)
    .join('; ');
  const use = through && ` Hit through ${through}.`;
  if (account.clusterId === null) return `In no cluster.${use}`;
  const membership = (account.membership ?? 0).toFixed(2);
  if (account.isClusterWeak)
    return `In ${account.clusterId}, which is weak: it may be one household. Membership ${membership}.${use}`;
  if (!subject.has(account.clusterId)) return `Member of another cluster, ${account.clusterId}.${use}`;
  return `On the rim of ${account.clusterId}, membership ${membership}.${use}`;
}

/** Probability that a hit account does not belong to anybody we act against: no cluster, or a weak one, counts as innocent. */
const innocence = ({ membership, isClusterWeak }: ActionAccount): number =>
  isClusterWeak ? 1 : 1 - (membership ?? 0);

/** A value too common to tie anybody: what everybody shares is no surviving signal. */
const ties = ({ hubClass, degree }: SharedValue): boolean =>
  degree > 1 && degree <= 500 && hubClass !== 'noise' && hubClass !== 'shared_infrastructure';

function groupSurvivors(
  survivors: readonly ActionAccount[],
  caught: readonly ActionAccount[],
  values: ReadonlyMap<string, SharedValue>,
  blocked: ReadonlySet<string>,
): SurvivorGroup[] {
  const parent = new Map(survivors.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root) ?? root;
    parent.set(id, root);
    return root;
  };
  const holders = new Map<string, string[]>();
  for (const { id, valueIds } of survivors) {
    for (const valueId of valueIds) {
      const value = values.get(valueId);
      if (!value || blocked.has(valueId) || !ties(value)) continue;
      const known = holders.get(valueId);
      if (known) {
        parent.set(find(id), find(known[0] ?? id));
        known.push(id);
      } else holders.set(valueId, [id]);
    }
  }
  const caughtValues = new Set(caught.flatMap(({ valueIds }) => valueIds));
  const groups = new Map<string, ActionAccount[]>();
  for (const survivor of survivors) {
    const root = find(survivor.id);
    groups.set(root, [...(groups.get(root) ?? []), survivor]);
  }
  return [...groups.values()]
    .map((members) => {
      const ids = new Set(members.map(({ id }) => id));
      const own = [...holders]
        .map(([valueId, accounts]) => ({
          valueId,
          accounts: accounts.filter((id) => ids.has(id)).length,
          isSharedWithCaught: caughtValues.has(valueId),
        }))
        .filter(({ accounts, isSharedWithCaught }) => accounts > 1 || (accounts === 1 && isSharedWithCaught))
        .toSorted((a, b) => b.accounts - a.accounts || a.valueId.localeCompare(b.valueId, 'en'));
      return { accountIds: [...ids].toSorted(), values: own };
    })
    .toSorted((a, b) => b.accountIds.length - a.accountIds.length);
}

/**
 * What an action would do, as the current run and the past stand. `targets` are the accounts it names or that use the
 * blocked values; `members` are the subject's accounts. Nothing is changed.
 */
export function simulateAction(input: {
  choice: ActionChoice;
  subjectClusterIds: readonly string[];
  members: readonly ActionAccount[];
  targets: readonly ActionAccount[];
  values: readonly SharedValue[];
}): Simulation {
  const { choice, members, targets } = input;
  const subject = new Set(input.subjectClusterIds);
  const values = new Map(input.values.map((value) => [value.id, value]));
  const blocked = input.values.filter(({ id }) => choice.valueIds.includes(id));
  const isOurs = ({ clusterId, standing }: ActionAccount): boolean =>
    clusterId !== null && subject.has(clusterId) && standing === 'confirmed';
  const hit = targets.filter((account) => isHit(account, choice));
  const hitIds = new Set(hit.map(({ id }) => id));
  const confirmed = members.filter(isOurs);
  const caught = confirmed.filter(({ id }) => hitIds.has(id));
  const survivors = confirmed.filter(({ id }) => !hitIds.has(id));
  const others = hit.filter((account) => !isOurs(account));
  const innocents = others
    .map((account) => ({
      accountId: account.id,
      probability: innocence(account),
      reason: reasonOf(account, subject, blocked),
    }))
    .toSorted((a, b) => b.probability - a.probability || a.accountId.localeCompare(b.accountId, 'en'));
  const sum = (accounts: readonly ActionAccount[], of: (account: ActionAccount) => number): number =>
    accounts.reduce((total, account) => total + of(account), 0);
  const ours = hit.filter(isOurs);
  return {
    hit: hit.length,
    caught: caught.map(({ id }) => id),
    caughtShare: confirmed.length === 0 ? 0 : caught.length / confirmed.length,
    innocentsLow: sum(hit, ({ membership }) => (membership === null ? 0 : 1 - membership)),
    innocentsHigh: sum(hit, innocence),
    innocents,
    survivors: survivors.map(({ id }) => id),
    survivorGroups: groupSurvivors(survivors, caught, values, new Set(choice.valueIds)),
    stoppedPerDay: {
      subject: sum(ours, (account) => stopped(account, choice)),
      others: sum(others, (account) => stopped(account, choice)),
    },
  };
}
