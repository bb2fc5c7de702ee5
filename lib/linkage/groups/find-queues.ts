import type { PromptUse } from '@/lib/linkage/behaviour/prompt-use';
import type { Body } from '@/lib/linkage/campaigns/find-bodies';
import { assignQueues } from '@/lib/linkage/groups/assign-queues';
import { type DayCounts, layOutDays } from '@/lib/linkage/groups/day-counts';
import { localDispersion, measureEvenness } from '@/lib/linkage/groups/evenness';
import type { Queue } from '@/lib/linkage/groups/queue';
import { splitQueue } from '@/lib/linkage/groups/split-queue';

/** A group must be larger than a household or a few friends. */
const membersMin = 6;
const bodyExchangesMin = 60;
/** Days lived through in full, and exchanges on them, before an account's rate says anything. */
const fullDaysMin = 4;
const exchangesMin = 8;
/** Accounts that send by sittings and moods need not be looked at: no queue deals like that. */
const localDispersionMax = 1.2;
/** Dispersion a queue may have; 1 is chance. */
const dispersionMax = 0.8;
/** One chance in a million, since many groups are tried. */
const bitsMin = 20;

function isEven(account: DayCounts): boolean {
  if (account.exchanges < exchangesMin || account.last - account.first - 1 < fullDaysMin) return false;
  const dispersion = localDispersion(account);
  return !Number.isNaN(dispersion) && dispersion <= localDispersionMax;
}

/**
 * Accounts fed from one queue, found in each body of exchanges. The null of independent senders is drawn about the body's own
 * day curve, so that a rush or a weekend that everybody lives through is no evidence. Surest first.
 */
export function findQueues(use: PromptUse, bodies: readonly Body[]): Queue[] {
  const large = bodies
    .map((body, number) => ({ body, number }))
    .filter(({ body }) => body.accounts.size >= membersMin && body.exchanges >= bodyExchangesMin);
  const laidOut = layOutDays(
    use,
    large.map(({ body }) => body),
  );
  const queues: Queue[] = [];
  for (const [index, { number }] of large.entries()) {
    const { accounts = [], days = 0, firstDay = 0 } = laidOut[index] ?? {};
    const even = accounts.filter(isEven);
    if (even.length < membersMin) continue;
    for (const members of assignQueues(even, days).flatMap((group) => splitQueue(group, days))) {
      if (members.length < membersMin) continue;
      const { dispersion, bits } = measureEvenness(members, days);
      if (!(dispersion <= dispersionMax) || bits < bitsMin) continue;
      queues.push({
        body: number,
        members: members.map(({ account }) => account).sort((a, b) => a - b),
        firstDay: firstDay + Math.min(...members.map(({ first }) => first)),
        lastDay: firstDay + Math.max(...members.map(({ last }) => last)),
        dispersion,
        bits,
      });
    }
  }
  return queues.sort((a, b) => b.bits - a.bits || (a.members[0] ?? 0) - (b.members[0] ?? 0));
}
