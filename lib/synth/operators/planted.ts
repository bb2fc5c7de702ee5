import type { AccountPlan, Relation, Trap } from '@/lib/synth/account';
import { dayMs, windowEndMs, windowStartMs } from '@/lib/synth/calendar';
import type { Foundry } from '@/lib/synth/foundry';
import type { OperatorPlan } from '@/lib/synth/operators/operator';
import type { Random } from '@/lib/synth/random';

/** Credits an operator moves between its own accounts: a few feed many. The careful do it rarely. */
export function innerRelations(
  foundry: Foundry,
  operators: readonly OperatorPlan[],
  random: Random,
): Relation[] {
  const share = foundry.settings.knobs.sharedInstrument * 0.4;
  return operators.flatMap(({ accounts }) => {
    const feeders = accounts.filter(() => random.chance(0.06));
    if (feeders.length === 0) return [];
    return accounts
      .filter((account) => !feeders.includes(account) && random.chance(share))
      .map((account) => ({
        source: random.pick(feeders).id,
        target: account.id,
        kind: 'transferred' as const,
        atMs: someTime(account, random),
        amount: random.whole(2, 20) * 5,
      }));
  });
}

/**
 * The poisoning attack: small credits and shared links sent to honest accounts that never asked, so that a careless
 * rule ties them to the sender.
 */
export function poison(
  foundry: Foundry,
  operators: readonly OperatorPlan[],
  honest: readonly AccountPlan[],
  random: Random,
): { relations: Relation[]; traps: Trap[] } {
  const relations: Relation[] = [];
  const traps: Trap[] = [];
  const senders = operators.filter(({ tactics }) => tactics.poisons);
  if (senders.length === 0) return { relations, traps };
  const victims = new Set<AccountPlan>();
  while (victims.size < Math.min(foundry.settings.poisoned, honest.length)) victims.add(random.pick(honest));
  for (const victim of victims) {
    const sender = random.pick(senders);
    for (let times = random.whole(1, 4); times > 0; times--) {
      const kind = random.pick(['transferred', 'shared_link'] as const);
      relations.push({
        source: random.pick(sender.accounts).id,
        target: victim.id,
        kind,
        atMs: someTime(victim, random),
        amount: kind === 'transferred' ? random.whole(1, 5) / 10 : undefined,
      });
    }
    traps.push({ accountId: victim.id, trap: 'planted-links', group: sender.id });
  }
  return { relations, traps };
}

function someTime(account: AccountPlan, random: Random): number {
  const from = Math.max(windowStartMs, account.createdMs + dayMs / 24);
  const until = Math.max(from + 1, Math.min(windowEndMs, account.endedMs) - dayMs);
  return Math.floor(random.between(from, until));
}
