import type { ActionAccount, ActionKind, SharedValue } from '@/lib/attribution/action/simulate';
import { type EvidenceFamily, evidenceFamilies } from '@/lib/domain/evidence-family';

/**
 * The reasons for a decision about one account, in plain language, for the person concerned (the statement of reasons of
 * Regulation (EU) 2022/2065, Art. 17). It names no other account, no value of anybody else and no weight of ours.
 */
export interface ReasonSheet {
  readonly accountId: string;
  readonly decision: string;
  readonly reasons: readonly string[];
  /** When the decision was taken, epoch ms UTC. */
  readonly takenAt: number;
}

const decisions: Readonly<Record<ActionKind, string>> = {
  suspend: 'This account is suspended.',
  block_values: 'A sign-in or payment detail of this account is blocked.',
  rate_limit: 'The number of requests of this account is limited.',
  verify: 'This account is asked to verify who uses it.',
};

const familyReasons: Readonly<Record<EvidenceFamily, string>> = {
  payment: 'Its payment details are also used on other accounts that are run together.',
  device: 'It is used from the same device or client program as other accounts that are run together.',
  network:
    'It is used from network addresses that hardly anybody else uses, and that other accounts run together share.',
  identity: 'Its registration details match those of other accounts that are run together.',
  behaviour:
    'Its requests follow the same template or rhythm as those of other accounts that are run together.',
  relation: 'It was set up or funded by other accounts that are run together.',
};

/** Said where nothing that the account shares tells anything by itself: true of every account that the action reaches. */
const untold = (kind: ActionKind): string =>
  kind === 'block_values'
    ? 'It uses a detail that is blocked for everybody.'
    : 'No single detail of it that we could name here decided this.';

/** What is said of the group; nothing to somebody who is in none and only uses what is blocked. */
function groupReason(kind: ActionKind, standing: ActionAccount['standing']): string[] {
  if (standing === 'confirmed')
    return [
      'We found that this account is one of a group of accounts that are run together, which our terms do not allow.',
    ];
  if (standing === null && kind === 'block_values') return [];
  return ['We could not rule out that this account is one of a group of accounts that are run together.'];
}

/** Reasons rest on values that tell something: not on those that everybody shares. */
const isTelling = ({ degree, hubClass }: SharedValue): boolean =>
  degree > 1 && hubClass !== 'noise' && hubClass !== 'shared_infrastructure';

/** The sheet of one account. `values` are those that it shares with other accounts of the decision. */
export function reasonSheet(
  kind: ActionKind,
  account: Pick<ActionAccount, 'id' | 'standing'>,
  values: readonly SharedValue[],
  takenAt: number,
): ReasonSheet {
  const families = new Set(values.filter(isTelling).map(({ family }) => family));
  const reasons = evidenceFamilies
    .filter((family) => families.has(family))
    .map((family) => familyReasons[family]);
  return {
    accountId: account.id,
    takenAt,
    decision: decisions[kind],
    reasons: [
      ...groupReason(kind, account.standing),
      ...(reasons.length > 0 ? reasons : [untold(kind)]),
      'What this rests on was found by software; the decision was made by a person.',
      'You can object; a person who did not take part in this decision will look at it again.',
    ],
  };
}
