import type { WatchCondition } from '@/lib/contracts/alerts';
import type { Actor } from '@/lib/domain/actor';
import { indicatorDigest } from '@/lib/export/indicators/package';
import { evaluateRule } from '@/lib/usecases/attribution/evaluate-rule';
import { saveOperator } from '@/lib/usecases/attribution/save-operator';
import { listClusters } from '@/lib/usecases/clusters/list-clusters';
import { matchPartnerPackage } from '@/lib/usecases/partners/match-partner-package';
import { runWatchRules } from '@/lib/usecases/watch/run-watch-rules';
import { saveWatchRule } from '@/lib/usecases/watch/save-watch-rule';
import type { Workspace } from '@/lib/workspace/deps';
import { openWorkspace } from '@/lib/workspace/open';

const bench: Actor = { id: 'bench', name: 'Bench', role: 'lead' };
const valuesAtOnce = 5_000;
const hashedMax = 80_000;
const plainMax = 250_000;
const packageLife = 86_400_000;

type Deps = Workspace['deps'];

async function timed<T>(what: string, work: () => Promise<T>, told: (result: T) => string): Promise<T> {
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(`| ${what} | ${seconds.toFixed(2)} s | ${told(result)} |\n`);
  return result;
}

/** Addresses of the world, in their order. */
async function addressesOf({ attribution }: Deps): Promise<string[]> {
  const values: string[] = [];
  for (let after = ''; ; ) {
    const page = await attribution.scanValues('ip', after, valuesAtOnce);
    values.push(...page.map(({ value }) => value));
    after = page.at(-1)?.value ?? '';
    if (page.length < valuesAtOnce) return values;
  }
}

/** The CSV package of a partner who saw every address that we saw. */
function packageOf(values: readonly string[], cells: (value: string) => string): string {
  const expiresAt = new Date(Date.now() + packageLife).toISOString();
  const rows = values.map((value) => `bench,Bench,green,${salt},${expiresAt},ip,${cells(value)}\n`);
  return `package_id,title,tlp,salt,expires_at,kind,value,digest\n${rows.join('')}`;
}
const salt = 'b'.repeat(64);

async function conditionsFor(deps: Deps): Promise<WatchCondition[]> {
  const { clusters } = await listClusters(deps, { offset: 0, limit: 1, sort: 'size', descending: true });
  const clusterId = clusters[0]?.clusterId ?? '';
  const runId = (await deps.runs.findRunId()) ?? '';
  const [member = ''] = await deps.explore.listConfirmedMemberIds(clusterId, runId, 1);
  const uses = await deps.explore.listAccountIdentifiers(member, { offset: 0, limit: 200 });
  const watchList = uses.map(({ id }) => id);
  const operator = await saveOperator(deps, { name: `Bench ${Date.now()}`, watchList }, bench);
  return [
    { kind: 'threshold', measure: 'cluster_accounts', min: 2 },
    { kind: 'threshold', measure: 'cluster_exchanges', min: 1 },
    { kind: 'threshold', measure: 'campaign_accounts', min: 1 },
    { kind: 'threshold', measure: 'campaign_exchanges', min: 1 },
    { kind: 'signal', signal: 'exchanges_per_day', percentileMin: 50 },
    { kind: 'joins_cluster', clusterId },
    { kind: 'operator_infrastructure', operatorId: operator.id },
    { kind: 'pattern', pattern: 'cluster_born' },
    { kind: 'pattern', pattern: 'campaign_born' },
  ];
}

/**
 * `npx tsx bench/attribution/watch-and-match.ts DATA_FOLDER`: times every kind of rule and the matching of a partner's
 * largest packages on a linked world, as the table of docs/benchmarks.md. Writes rules, alerts and matches into the folder.
 */
async function main(dataDir: string): Promise<void> {
  const workspace = await openWorkspace({ dataDir, mode: 'start', name: 'bench' });
  const { deps } = workspace;
  try {
    process.stdout.write('| What | Time | Found |\n| --- | --: | --- |\n');
    for (const condition of await conditionsFor(deps)) {
      const { kind } = condition;
      const what =
        'measure' in condition ? condition.measure : 'pattern' in condition ? condition.pattern : kind;
      const rule = await saveWatchRule(deps, { name: `Bench ${what}`, condition }, bench);
      await timed(
        `rule \`${what}\``,
        () => evaluateRule(deps, rule),
        ({ length }) => `${length} findings`,
      );
    }
    const toldRun = ({ fresh, unchanged }: { fresh: number; unchanged: number }) =>
      `${fresh} new, ${unchanged} unchanged`;
    await timed('all rules, first time', () => runWatchRules(deps), toldRun);
    await timed('all rules, again', () => runWatchRules(deps), toldRun);
    const addresses = await addressesOf(deps);
    const hashed = packageOf(
      addresses.slice(0, hashedMax),
      (value) => `,${indicatorDigest(salt, 'ip', value)}`,
    );
    const plain = packageOf(addresses.slice(0, plainMax), (value) => `${value},`);
    for (const [name, text] of [
      ['hashed', hashed],
      ['plain', plain],
    ] as const)
      await timed(
        `${name} package, ${(text.length / 2 ** 20).toFixed(1)} MiB`,
        () => matchPartnerPackage(deps, { name, text }, bench),
        ({ indicators, hits, hitsLeftOut }) => `${hits.length + hitsLeftOut} of ${indicators} known`,
      );
  } finally {
    await workspace.close();
  }
}

await main(process.argv[2] ?? '');
