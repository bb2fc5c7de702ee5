import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CanvasPage } from '../pages/canvas-page';
import { signIn } from '../rig/sign-in';
import { type RunningSkein, startSkein } from '../rig/skein';
import { largestCluster, membersOf } from '../rig/world';
import { seedBareWorld } from '../seeds/bare-world';

/** Worlds differ: this one has no addresses, no payments, no exchanges and no times. */
test.describe('a world of two identifier kinds only', () => {
  test.describe.configure({ mode: 'serial' });
  let dataDir: string;
  let skein: RunningSkein;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    dataDir = await mkdtemp(join(tmpdir(), 'skein-e2e-bare-'));
    await seedBareWorld(dataDir);
    skein = await startSkein(dataDir);
  });
  test.afterAll(async () => {
    await skein?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('every page can be used', async ({ browser }) => {
    const context = await browser.newContext({
      baseURL: skein.url,
      locale: 'en-US',
      storageState: await signIn(skein),
    });
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    const { clusterId } = await largestCluster(context.request);
    const [a = '', b = ''] = await membersOf(context.request, clusterId, 'any');
    for (const path of ['/', '/clusters', `/clusters/${clusterId}`, '/accounts', `/accounts/${a}`, '/runs']) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      await expect(page.getByText('could not be')).toHaveCount(0);
    }
    await page.goto(`/why/${a}/${b}`);
    await expect(page.getByRole('region', { name: 'Evidence in bits, adding up' })).toBeVisible();
    const canvas = new CanvasPage(page);
    await canvas.openCluster(clusterId);
    expect(await canvas.nodeCount()).toBeGreaterThan(1);
    expect(failures).toEqual([]);
    await context.close();
  });
});
