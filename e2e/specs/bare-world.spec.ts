import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { bytesSource } from '@/lib/evidence/byte-source';
import { openArchive } from '@/lib/evidence/zip/open-archive';
import { CanvasPage } from '../pages/canvas-page';
import { writeEverywhere } from '../pages/stored-strings';
import { injectedInto, watchForInjection } from '../rig/injection';
import { signIn } from '../rig/sign-in';
import { type RunningSkein, runSkein, startSkein } from '../rig/skein';
import { largestCluster, membersOf } from '../rig/world';
import { seedBareWorld } from '../seeds/bare-world';
import { payloadStrings } from '../seeds/naughty-strings';

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

  test('what anybody wrote stays text, on every screen and in every file', async ({ browser }) => {
    test.setTimeout(300_000);
    const storageState = await signIn(skein);
    const context = await browser.newContext({ baseURL: skein.url, locale: 'en-US', storageState });
    await watchForInjection(context);
    const { request } = context;
    const { clusterId } = await largestCluster(request);
    const odd: string[] = [];
    for (const id of payloadStrings) {
      const answer = await request.get(`/api/accounts/${encodeURIComponent(id)}/identifiers`);
      if (answer.ok()) odd.push(id);
    }
    expect(odd.length).toBeGreaterThan(100);
    const { caseId, viewId, operatorIds } = await writeEverywhere(request, odd, clusterId);

    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    const shown = odd.filter((_, index) => index % 12 === 0).map(encodeURIComponent);
    const paths = [
      ...[
        '/',
        '/clusters',
        '/accounts',
        '/identifiers',
        '/cases',
        '/operators',
        '/views',
        '/alerts',
        '/audit',
      ],
      ...[`/cases/${caseId}`, `/canvas?view=${viewId}`, `/attribution/cluster/${clusterId}`],
      ...operatorIds.map((id) => `/operators/${id}`),
      ...shown.flatMap((id) => [`/accounts/${id}`, `/identifiers/signer%3A${id}`]),
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await injectedInto(page), path).toEqual([]);
    }
    expect(failures).toEqual([]);

    for (const path of [`/api/cases/${caseId}/csv`, '/api/clusters/csv', '/api/audit/csv']) {
      const cells = (parse(await (await request.get(path)).text()) as string[][]).flat();
      const formulas = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+$/.test(cell));
      expect(formulas, path).toEqual([]);
    }
    const bundle = join(dataDir, 'case.zip');
    const [purpose = '', recipient = ''] = odd.filter((id) => id.startsWith('<'));
    await runSkein(
      dataDir,
      'export',
      'case',
      caseId,
      '-o',
      bundle,
      '--purpose',
      purpose,
      '--recipient',
      recipient,
    );
    await runSkein(dataDir, 'verify', bundle);
    const archive = await openArchive(bytesSource(await readFile(bundle)));
    const report = archive.files.find(({ path }) => path.endsWith('report.html'))?.path ?? '';
    const offline = join(dataDir, 'report.html');
    await writeFile(offline, await text(Readable.from(archive.open(report))));
    await page.goto(pathToFileURL(offline).href);
    expect(await injectedInto(page), report).toEqual([]);
    await context.close();
  });
});
