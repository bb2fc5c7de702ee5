import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type { ViewKind } from '@/lib/contracts/views';
import { giveNameHelper } from './name-helper';

/** Where the drawing lies. */
export const stage = '[role="application"]';

/** Saves a canvas as a view of the signed-in person and returns its address. */
export async function saveAsView(
  request: APIRequestContext,
  name: string,
  kind: ViewKind,
  content: StoredCanvas,
): Promise<string> {
  const response = await request.post('/api/views', {
    headers: { 'idempotency-key': randomUUID() },
    data: { name, description: '', folder: '', tags: [], kind, caseId: null, content },
  });
  if (!response.ok())
    throw new Error(`saving the view answered ${response.status()}: ${await response.text()}`);
  return `/canvas?view=${encodeURIComponent(((await response.json()) as { id: string }).id)}`;
}

/** Opens a saved view; milliseconds until all of its nodes are drawn and painted. */
export async function openRoom(page: Page, address: string, nodes: number): Promise<number> {
  const startedAt = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction((wanted) => (window.__canvas?.ids().length ?? 0) >= wanted, nodes, {
    polling: 'raf',
    timeout: 60_000,
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const took = performance.now() - startedAt;
  await expect(page.getByRole('application')).toBeVisible();
  return took;
}

/** Presses a key on the canvas; milliseconds until the number of drawn nodes is another and the frame after is painted. */
export async function pressAndPaint(page: Page, key: string): Promise<number> {
  await page.locator(stage).focus();
  await giveNameHelper(page);
  const done = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const before = window.__canvas?.ids().length;
        let startedAt = 0;
        const timer = setTimeout(() => reject(new Error('nothing changed within 20 s')), 20_000);
        const watch = (): void => {
          if (window.__canvas?.ids().length === before) requestAnimationFrame(watch);
          else
            requestAnimationFrame(() => {
              clearTimeout(timer);
              resolve(performance.now() - startedAt);
            });
        };
        window.addEventListener(
          'keydown',
          () => {
            startedAt = performance.now();
            requestAnimationFrame(watch);
          },
          { once: true, capture: true },
        );
      }),
  );
  await page.keyboard.press(key);
  return await done;
}

/** Bytes of JavaScript heap after a collection. */
export async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
