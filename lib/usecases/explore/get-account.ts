import type { AccountDetail } from '@/lib/contracts/explore';
import { NotFoundError } from '@/lib/domain/errors';
import { toFacts, toNumber } from '@/lib/usecases/explore/to-facts';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

const shownElsewhere = new Set([
  'id',
  'status',
  'createdAt',
  'firstSeen',
  'lastSeen',
  'exchanges',
  'degree',
  'logins',
  'payments',
  'attributes',
  'hourOfWeek',
]);

/** Attributes of the user's own are stored as one JSON text. */
function ownAttributes(text: unknown): Record<string, unknown> {
  return typeof text === 'string' ? (JSON.parse(text) as Record<string, unknown>) : {};
}

/** Figures that are zero say nothing: most worlds have no payments, or no tokens. */
function withoutZeros(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== 0));
}

/** One account as the account page shows it, placed in the current run. Throws NotFoundError. */
export async function getAccount(
  deps: { explore: ExploreStore; runs: Pick<RunStore, 'findRunId'> },
  input: { accountId: string },
): Promise<AccountDetail> {
  const runId = (await deps.runs.findRunId()) ?? null;
  const [account, world] = await Promise.all([
    deps.explore.findAccount(input.accountId, runId),
    deps.explore.countWorld(),
  ]);
  if (!account) throw new NotFoundError('account', input.accountId);
  const { properties } = account;
  return {
    id: account.id,
    status: typeof properties.status === 'string' ? properties.status : null,
    createdAt: toNumber(properties.createdAt),
    firstSeen: toNumber(properties.firstSeen),
    lastSeen: toNumber(properties.lastSeen),
    exchanges: toNumber(properties.exchanges) ?? 0,
    logins: toNumber(properties.logins) ?? 0,
    payments: toNumber(properties.payments) ?? 0,
    degree: account.degree,
    facts: toFacts({ ...withoutZeros(properties), ...ownAttributes(properties.attributes) }, shownElsewhere),
    memberships: account.memberships,
    links: account.links,
    accountsInWorld: world.accounts,
  };
}
