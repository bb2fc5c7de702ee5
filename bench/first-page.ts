import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../e2e/rig/chromium';
import { type SignedIn, signIn } from '../e2e/rig/sign-in';
import { startSkein } from '../e2e/rig/skein';
import { type Bench, type Figure, percentile } from './rig/measure';

const loads = 7;

/** Data folder with the demo world; `npm run demo` makes the default one. */
const dataDir = process.env.SKEIN_BENCH_DATA ?? join(import.meta.dirname, '..', '.skein', 'demo');

interface Load {
  contentfulMs: number;
  interactiveMs: number;
}

/** One load in a fresh browser context (cold cache). Interactive = the first key press that the page answers. */
async function loadOnce(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  url: string,
  storageState: SignedIn,
): Promise<Load> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    storageState,
  });
  const page = await context.newPage();
  const startedAt = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const dialog = page.getByRole('dialog');
  while (!(await dialog.isVisible())) await page.keyboard.press('Control+k');
  const interactiveMs = performance.now() - startedAt;
  const contentfulMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await context.close();
  return { contentfulMs, interactiveMs };
}

async function run(): Promise<Figure[]> {
  const { executablePath } = await findChromium();
  const skein = await startSkein(dataDir);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  try {
    const signedIn = await signIn(skein);
    await loadOnce(browser, skein.url, signedIn);
    const samples: Load[] = [];
    for (let i = 0; i < loads; i += 1) samples.push(await loadOnce(browser, skein.url, signedIn));
    const interactive = samples.map((sample) => sample.interactiveMs);
    const contentful = samples.map((sample) => sample.contentfulMs);
    return [
      {
        name: 'first page, interactive, median',
        value: percentile(interactive, 0.5),
        unit: 'ms',
        barMax: 1500,
      },
      { name: 'first page, interactive, worst', value: percentile(interactive, 1), unit: 'ms' },
      { name: 'first page, first contentful paint, median', value: percentile(contentful, 0.5), unit: 'ms' },
    ];
  } finally {
    await browser.close();
    await skein.stop();
  }
}

export const firstPage: Bench = {
  name: 'first-page',
  summary: 'overview of the demo world, production build, cold browser cache',
  run,
};
