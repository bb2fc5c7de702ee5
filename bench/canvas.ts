import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIRequestContext, type BrowserContext, chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../e2e/rig/chromium';
import { signIn } from '../e2e/rig/sign-in';
import { startSkein } from '../e2e/rig/skein';
import { framesWhileMoving } from './canvas/frames';
import { networkOf, storedNetwork } from './canvas/network';
import { heapBytes, openRoom, pressAndPaint, saveAsView, stage } from './canvas/room';
import { openSigma } from './canvas/sigma-page';
import { openDriver } from './expand/open-driver';
import { seedFans } from './expand/seed';
import { type Bench, type Figure, percentile } from './rig/measure';

const sizes = [
  { nodes: 2_000, edges: 4_000, barMax: 33 },
  { nodes: 5_000, edges: 10_000, ratioMax: 1.3 },
] as const;
const expandRounds = 15;
const stepRounds = 20;
const memoryCycles = 500;
const megabyte = 1_000_000;

/** Panning and zooming, in the room and in sigma.js on the same network in the same browser. */
async function measureFrames(context: BrowserContext, request: APIRequestContext): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    const network = networkOf(size.nodes, size.edges);
    const title = `${size.nodes} nodes, ${size.edges} lines`;
    const page = await context.newPage();
    const address = await saveAsView(request, title, 'frozen', storedNetwork(network));
    const openMs = await openRoom(page, address, size.nodes);
    const ours = percentile(await framesWhileMoving(page, stage), 0.95);
    await page.close();
    const sigma = await context.newPage();
    const theirs = percentile(await framesWhileMoving(sigma, await openSigma(sigma, network)), 0.95);
    await sigma.close();
    figures.push(
      {
        name: `${title}: frame while moving, p95`,
        value: ours,
        unit: 'ms',
        ...('barMax' in size ? { barMax: size.barMax } : {}),
      },
      { name: `${title}: sigma.js, p95`, value: theirs, unit: 'ms' },
      {
        name: `${title}: to sigma.js`,
        value: ours / theirs,
        unit: '×',
        ...('ratioMax' in size ? { barMax: size.ratioMax } : {}),
      },
      { name: `${title}: opened`, value: openMs, unit: 'ms' },
    );
  }
  return figures;
}

/** On a canvas of a thousand nodes with the account that is to be expanded among them, and chosen. */
async function measureExpand(context: BrowserContext, request: APIRequestContext): Promise<Figure[]> {
  const network = networkOf(1_000, 1_600, (n) => (n === 1 ? 'fan-400' : `crowd-${n}`));
  const stored = { ...storedNetwork(network), selection: ['account:fan-400'] };
  const address = await saveAsView(request, 'expand', 'frozen', stored);
  const page = await context.newPage();
  const opened: number[] = [];
  for (let round = 0; round < 5; round += 1) opened.push(await openRoom(page, address, 1_000));
  const expanded: number[] = [];
  for (let round = -2; round < expandRounds; round += 1) {
    const ms = await pressAndPaint(page, 'e');
    if (round >= 0) expanded.push(ms);
    await pressAndPaint(page, 'Control+z');
  }
  await pressAndPaint(page, 'Control+y');
  const before = await heapBytes(page);
  for (let cycle = 0; cycle < memoryCycles; cycle += 1) {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
  }
  const after = await heapBytes(page);
  await page.close();
  return [
    {
      name: 'a saved view of 1,000 nodes opened, median',
      value: percentile(opened, 0.5),
      unit: 'ms',
      barMax: 1_000,
    },
    {
      name: '50 new nodes on 1,000: key to painted, p95',
      value: percentile(expanded, 0.95),
      unit: 'ms',
      barMax: 250,
    },
    {
      name: `heap after ${memoryCycles} undo and redo cycles, more than before`,
      value: (after - before) / megabyte,
      unit: 'MB',
      barMax: 20,
    },
  ];
}

/** Hiding half of two thousand nodes, taken back and done again. */
async function measureHistory(context: BrowserContext, request: APIRequestContext): Promise<Figure[]> {
  const network = networkOf(2_000, 4_000);
  const selection = network.nodes.slice(0, 1_000).map(({ node }) => node.key);
  const address = await saveAsView(request, 'undo', 'frozen', { ...storedNetwork(network), selection });
  const page = await context.newPage();
  await openRoom(page, address, 2_000);
  await pressAndPaint(page, 'Delete');
  const times = { undo: [] as number[], redo: [] as number[] };
  for (let round = -2; round < stepRounds; round += 1) {
    const [undo, redo] = [await pressAndPaint(page, 'Control+z'), await pressAndPaint(page, 'Control+y')];
    if (round < 0) continue;
    times.undo.push(undo);
    times.redo.push(redo);
  }
  await page.close();
  return (['undo', 'redo'] as const).map((name) => ({
    name: `${name} of 1,000 hidden among 2,000: key to painted, median`,
    value: percentile(times[name], 0.5),
    unit: 'ms',
    barMax: 50,
  }));
}

async function run(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'skein-bench-canvas-'));
  const { executablePath } = await findChromium();
  const skein = await startSkein(dataDir);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  try {
    const driver = await openDriver(dataDir);
    const session = driver.session();
    await seedFans(session);
    await session.close();
    await driver.close();
    const context = await browser.newContext({
      baseURL: skein.url,
      storageState: await signIn(skein),
      locale: 'en-US',
      viewport: { width: 1440, height: 900 },
    });
    return [
      ...(await measureExpand(context, context.request)),
      ...(await measureHistory(context, context.request)),
      ...(await measureFrames(context, context.request)),
    ];
  } finally {
    await browser.close();
    await skein.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

export const canvas: Bench = {
  name: 'canvas',
  summary:
    'the investigation room in a real Chromium with software rendering, against sigma.js on the same network',
  run,
};
