import type { APIRequestContext, Page } from '@playwright/test';
import { CanvasPage } from '../pages/canvas-page';
import { expect, test } from '../rig/test';
import { largestCluster } from '../rig/world';

async function openLargest(page: Page, request: APIRequestContext): Promise<CanvasPage> {
  const canvas = new CanvasPage(page);
  await canvas.openCluster((await largestCluster(request)).clusterId);
  return canvas;
}

test('a facet takes nodes out of canvas and table alike, and clearing brings them back', async ({
  page,
  request,
}) => {
  const canvas = await openLargest(page, request);
  const before = await canvas.nodeCount();
  await canvas.stage.focus();
  await page.keyboard.press('t');
  const filters = page.getByRole('region', { name: 'Filters' });
  await filters.getByRole('checkbox', { name: 'Accounts' }).first().click();
  await expect.poll(() => canvas.nodeCount()).toBeLessThan(before);
  await expect(page.getByRole('table', { name: 'What is drawn' })).toHaveAttribute(
    'aria-rowcount',
    String((await canvas.nodeCount()) + 1),
  );
  await filters.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => canvas.nodeCount()).toBe(before);
});

test('a bar of a histogram keeps exactly what it counts', async ({ page, request }) => {
  const canvas = await openLargest(page, request);
  const accounts = async () => (await canvas.nodes()).filter((key) => key.startsWith('account:')).length;
  const bar = page.getByRole('button', { name: /^Identifiers an account uses, .*: [1-9]/ }).first();
  const counted = Number(/: ([\d\u2009]+)$/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]);
  await bar.click();
  await expect.poll(accounts).toBe(counted);
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
});

test('groups by an attribute, folds into one and comes apart again', async ({ page, request }) => {
  const canvas = await openLargest(page, request);
  const before = await canvas.nodeCount();
  await canvas.stage.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await expect.poll(() => canvas.placed('group:hand:1')).toBe(true);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => canvas.placed('group:hand:1')).toBe(false);
  expect(await canvas.nodeCount()).toBe(before);
});

test('goes back and forth in the steps, and replays them', async ({ page, request }) => {
  const canvas = await openLargest(page, request);
  const before = await canvas.nodeCount();
  await canvas.stage.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect.poll(() => canvas.nodeCount()).toBeLessThan(before);
  const after = await canvas.nodeCount();
  await page.keyboard.press('j');
  const dock = page.getByRole('region', { name: 'Dock' });
  await dock.getByRole('button', { name: 'As it was opened' }).click();
  await expect.poll(() => canvas.nodeCount()).toBe(before);
  await dock.getByRole('button', { name: 'Replay the steps' }).click();
  await expect.poll(() => canvas.nodeCount()).toBe(after);
});

test('lays accounts out in lanes, and a lane chooses its account', async ({ page, request }) => {
  const canvas = await openLargest(page, request);
  await canvas.stage.focus();
  await page.keyboard.press('Shift+w');
  const lane = page.getByRole('list', { name: 'Accounts' }).getByRole('button').first();
  const accountId = (await lane.getAttribute('title')) ?? '';
  await lane.click();
  await expect.poll(() => canvas.selection()).toEqual([`account:${accountId}`]);
});

test('chooses accounts by where they are', async ({ page, request }) => {
  const canvas = await openLargest(page, request);
  await canvas.stage.focus();
  await page.keyboard.press('Shift+o');
  const networks = page.getByRole('region', { name: 'Networks (ASN)' });
  const first = networks.getByRole('button').first();
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  expect((await canvas.selection()).length).toBeGreaterThan(0);
});

test('opens the map of all clusters, goes into one and on to its canvas', async ({ page, request }) => {
  const { clusterId } = await largestCluster(request);
  await page.goto('/canvas?overview=1');
  const panel = page.getByRole('complementary', { name: 'Map panel' });
  await panel.getByRole('button', { name: clusterId }).click();
  await panel.getByRole('link', { name: /canvas/i }).click();
  await expect(page).toHaveURL(new RegExp(`cluster=${clusterId}`));
  await expect.poll(() => new CanvasPage(page).nodeCount()).toBeGreaterThan(0);
});

test('forgives a wrong letter in a search', async ({ page, request }) => {
  const canvas = await openLargest(page, request);
  const account = (await canvas.nodes()).find((key) => key.startsWith('account:')) ?? '';
  const id = account.slice('account:'.length);
  const typed = `${id.slice(0, -2)}${id.at(-1)}${id.at(-2)}`;
  const address = `/api/search?q=${encodeURIComponent(typed)}&limit=50`;
  await expect(async () => {
    const { accounts } = (await (await request.get(address)).json()) as { accounts: { id: string }[] };
    expect(accounts.map((hit) => hit.id)).toContain(id);
  }).toPass();
});
