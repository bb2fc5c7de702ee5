import { CanvasPage } from '../pages/canvas-page';
import { expect, test } from '../rig/test';
import { largestCluster } from '../rig/world';

test('without a pointer: to the clusters, into one, onto the canvas, along its lines', async ({
  page,
  request,
}) => {
  const { clusterId } = await largestCluster(request);
  await page.goto('/');
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await expect(page).toHaveURL('/clusters', { timeout: 1_500 });
  }).toPass();

  const link = page.getByRole('link', { name: clusterId }).first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/clusters/${clusterId}`);

  const toCanvas = page.locator(`a[href*="/canvas?cluster=${clusterId}"]`).first();
  await toCanvas.focus();
  await page.keyboard.press('Enter');
  const canvas = new CanvasPage(page);
  await expect.poll(() => canvas.nodeCount()).toBeGreaterThan(0);
  await canvas.stage.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await canvas.selection()).length).toBe(1);
  const [first] = await canvas.selection();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await canvas.selection())[0]).not.toBe(undefined);
  expect(first).toBeTruthy();
});

test('Tab reaches the navigation, and its focus can be seen', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toBeVisible();
  const ring = await focused.evaluate((element) => {
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
  expect(ring).toBe(true);
});
