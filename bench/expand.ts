import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '../e2e/rig/sign-in';
import { startSkein } from '../e2e/rig/skein';
import { expandBare } from './expand/bare';
import { openDriver } from './expand/open-driver';
import { fanSizes, seedFans } from './expand/seed';
import { type Bench, type Figure, percentile } from './rig/measure';

const warmUps = 20;
const rounds = 120;
const limit = 50;

async function expandOverHttp(url: string, cookie: string, accountId: string): Promise<number> {
  const key = `account:${accountId}`;
  const response = await fetch(new URL('/api/graph/expand', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ key, what: 'accounts', limit, present: [key] }),
  });
  if (!response.ok) throw new Error(`expand answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { brought: string[] }).brought.length;
}

/** Both ways in turn, so that whatever else the machine does falls on both alike. Milliseconds. */
async function measure(bare: () => Promise<number>, http: () => Promise<number>) {
  const times = { bare: [] as number[], http: [] as number[] };
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, work] of [['bare', bare] as const, ['http', http] as const]) {
      const startedAt = performance.now();
      const brought = await work();
      if (brought === 0) throw new Error('the expansion brought nothing: there is nothing to measure');
      if (round >= 0) times[name].push(performance.now() - startedAt);
    }
  }
  return times;
}

async function run(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'skein-bench-expand-'));
  const skein = await startSkein(dataDir);
  const { cookies } = await signIn(skein);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const driver = await openDriver(dataDir);
  try {
    const session = driver.session();
    await seedFans(session);
    await session.close();
    const figures: Figure[] = [];
    for (const size of fanSizes) {
      const id = `fan-${size}`;
      const { bare, http } = await measure(
        () => expandBare(driver, id, limit),
        () => expandOverHttp(skein.url, cookie, id),
      );
      const [bareP95, httpP95] = [percentile(bare, 0.95), percentile(http, 0.95)];
      figures.push(
        { name: `${size} neighbours, bare driver, p95`, value: bareP95, unit: 'ms' },
        {
          name: `${size} neighbours, HTTP, p95`,
          value: httpP95,
          unit: 'ms',
          ...(size === fanSizes[0] ? { barMax: 100 } : {}),
        },
        { name: `${size} neighbours, HTTP to bare`, value: httpP95 / bareP95, unit: '×', barMax: 1.5 },
        {
          name: `${size} neighbours, medians`,
          value: percentile(http, 0.5) / percentile(bare, 0.5),
          unit: '×',
        },
      );
    }
    return figures;
  } finally {
    await driver.close();
    await skein.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

export const expand: Bench = {
  name: 'expand',
  summary: `expand an account to ${limit} accounts over HTTP, against the same Cypher through the bare driver`,
  run,
};
