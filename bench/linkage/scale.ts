import { cpuUsage } from 'node:process';
import { describeMachine } from '@/bench/rig/machine';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { SeededRandom } from '@/lib/linkage/math/random';
import { linkageParameters } from '@/lib/linkage/parameters';

/** `tsx bench/linkage/scale.ts`; SKEIN_BENCH_SCALE lists the numbers of accounts, 50,000 and 250,000 by default. */
const sizes = (process.env.SKEIN_BENCH_SCALE ?? '50000,250000').split(',').map(Number);
const day = 86_400_000;
const operatorSize = 50;
/** One account in so many is an operator's. */
const operatorShare = 20;

/** Ten relationships per account: possessions, addresses, prompts and a transfer, some of them shared by everybody. */
function buildWorld(accounts: number): LinkageInput {
  const random = new SeededRandom(1);
  const builder = new LinkageInputBuilder();
  const below = (bound: number): number => random.nextBelow(Math.max(1, Math.floor(bound)));
  for (let n = 0; n < accounts; n += 1) {
    const accountId = `account-${n}`;
    const createdAt = below(180 * day);
    const isHand = n % operatorShare === 0;
    const hand = Math.floor(n / (operatorShare * operatorSize));
    const hold = (kind: string, value: string, at = createdAt): void =>
      builder.addUse({ accountId, kind, value, firstSeen: at, lastSeen: at + below(20) * day });
    builder.addAccount({ id: accountId, createdAt, firstSeen: createdAt, exchanges: 100 });
    hold('device', isHand ? `hand-${hand}-${below(12)}` : `device-${n}`);
    hold('payment_method', isHand ? `hand-${hand}-${below(8)}` : `card-${n - (n % 40 === 1 ? 1 : 0)}`);
    hold('ip', isHand ? `exit-${hand}-${below(30)}` : `ip-${below(accounts / 3)}`);
    hold('ip', `ip-${below(accounts / 3)}`, createdAt + day);
    hold('network', `net-${below(accounts / 50)}`);
    hold('user_agent', `agent-${below(300)}`);
    hold('tls_fingerprint', `tls-${below(500)}`);
    hold('prompt_cluster', isHand ? `queue-${hand % 40}-${below(20)}` : `prompt-${below(accounts / 20)}`);
    hold('template_hour', `template-${below(accounts / 2)}`);
    if (n > 0) {
      const source = isHand ? `account-${Math.max(0, n - operatorShare)}` : `account-${below(n)}`;
      if (below(2) === 0)
        builder.addRelation({ source, target: accountId, kind: 'transferred', at: createdAt });
    }
  }
  return builder.build('scale');
}

console.log(describeMachine());
let before: { accounts: number; cpu: number } | undefined;
for (const accounts of sizes) {
  const input = buildWorld(accounts);
  const startedAt = performance.now();
  const startedCpu = cpuUsage();
  const { candidates, clusters, stages } = await linkAccounts(input, linkageParameters.parse({}));
  const used = cpuUsage(startedCpu);
  const cpu = (used.user + used.system) / 1e6;
  const exponent = before && Math.log(cpu / before.cpu) / Math.log(accounts / before.accounts);
  console.log(
    JSON.stringify({
      accounts,
      relationships: input.uses.identifier.length + input.relations.source.length,
      candidates,
      clusters: clusters.length,
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
      cpuSeconds: Math.round(cpu * 10) / 10,
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
      exponent: exponent === undefined ? null : Math.round(exponent * 100) / 100,
      stages: Object.fromEntries(stages.map(({ stage, durationMs }) => [stage, Math.round(durationMs)])),
    }),
  );
  before = { accounts, cpu };
}
