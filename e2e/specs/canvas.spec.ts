import { CanvasPage } from '../pages/canvas-page';
import { expect, test } from '../rig/test';
import { largestCluster, membersOf } from '../rig/world';

test('expands with counts before anything is loaded, and undoes and redoes it', async ({ page, request }) => {
  const [accountId = ''] = await membersOf(request, (await largestCluster(request)).clusterId);
  const canvas = new CanvasPage(page);
  await canvas.openAccount(accountId);
  const [key = ''] = await canvas.nodes();
  const before = await canvas.nodeCount();

  await canvas.pick(key);
  await expect.poll(() => canvas.selection()).toEqual([key]);
  await page.keyboard.press('Shift+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Values it uses', { exact: true }).click();
  const bring = dialog.getByRole('button', { name: /^Bring \d/ });
  await expect(bring).toBeVisible();
  const announced = Number(/Bring ([\d,]+)/.exec((await bring.textContent()) ?? '')?.[1]?.replace(',', ''));
  expect(announced).toBeGreaterThan(0);
  expect(await canvas.nodeCount()).toBe(before);

  await bring.click();
  await expect.poll(() => canvas.nodeCount()).toBeGreaterThan(before);
  const after = await canvas.nodeCount();
  expect(after - before).toBeLessThanOrEqual(announced);

  await canvas.tool(/^Undo/).click();
  await expect.poll(() => canvas.nodeCount()).toBe(before);
  await canvas.tool(/^Redo/).click();
  await expect.poll(() => canvas.nodeCount()).toBe(after);
});

test('draws a cluster, and its table twin lists the same', async ({ page, request }) => {
  const canvas = new CanvasPage(page);
  await canvas.openCluster((await largestCluster(request)).clusterId);
  await canvas.stage.focus();
  await page.keyboard.press('t');
  const twin = page.getByRole('table', { name: 'What is drawn' });
  await expect(twin).toBeVisible();
  await expect(twin).toHaveAttribute('aria-rowcount', String((await canvas.nodeCount()) + 1));
});

test('hides a node and shows it again', async ({ page, request }) => {
  const canvas = new CanvasPage(page);
  await canvas.openCluster((await largestCluster(request)).clusterId);
  const before = await canvas.nodeCount();
  await canvas.stage.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await canvas.selection()).length).toBe(1);
  await canvas.tool(/^Hide/).click();
  await expect.poll(() => canvas.nodeCount()).toBeLessThan(before);
  await canvas.tool(/^Show what is hidden/).click();
  await expect.poll(() => canvas.nodeCount()).toBe(before);
});
