import type { Browser, Page } from '@playwright/test';
import { CanvasPage } from '../pages/canvas-page';
import { expect, test } from '../rig/test';
import { largestCluster } from '../rig/world';

/** Saves the largest cluster's picture as a view; returns the address that opens it. */
async function saveView(page: Page, clusterId: string, name: string): Promise<string> {
  const canvas = new CanvasPage(page);
  await canvas.openCluster(clusterId);
  await canvas.stage.focus();
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Save the canvas as a view' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(page).toHaveURL(/\/canvas\?view=/);
  return page.url();
}

/** Somebody without an account, in a browser of their own. */
async function stranger(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, locale: 'en-US' });
  return await context.newPage();
}

test('a stranger sees the frozen copy and nothing beyond it, until the link is revoked', async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  const { clusterId } = await largestCluster(request);
  await saveView(page, clusterId, 'For the partner lab');
  await page.goto('/views');
  await page.getByRole('button', { name: 'Share “For the partner lab” by a link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Links to “For the partner lab”' });
  await dialog.getByLabel('For whom').fill('Partner lab');
  await dialog.getByLabel('Why (kept in the timeline)').fill('their accounts are in it');
  await dialog.getByRole('button', { name: 'Share outside' }).click();
  const copy = dialog.getByRole('button', { name: /^Copy link http/ });
  const url = (await copy.getAttribute('aria-label'))?.replace('Copy link ', '') ?? '';

  const guest = await stranger(browser);
  await guest.goto(url);
  await expect(guest.getByRole('heading', { name: 'For the partner lab' })).toBeVisible();
  await expect(guest.getByText(/Partner lab/).last()).toBeVisible();
  await expect(guest.getByRole('navigation')).toHaveCount(0);
  for (const path of ['/api/clusters', `/api/graph/clusters/${clusterId}`, '/api/views']) {
    expect((await guest.request.get(`${baseURL}${path}`)).status(), path).toBe(401);
  }

  await dialog.getByRole('button', { name: 'Revoke now' }).click();
  await expect(dialog.getByText('revoked')).toBeVisible();
  await expect(guest.getByText('This link has just been closed.')).toBeVisible();
  await expect(guest.getByRole('heading', { name: 'For the partner lab' })).toHaveCount(0);
  await guest.reload();
  await expect(guest.getByText('Nothing to see here')).toBeVisible();
});

test('of two who save the same view the second is told, and merging keeps what both did', async ({
  page,
  request,
  browser,
}) => {
  const { clusterId } = await largestCluster(request);
  const url = await saveView(page, clusterId, 'Worked on by two');
  const other = await (await browser.newContext()).newPage();
  const [mine, theirs] = [new CanvasPage(page), new CanvasPage(other)];
  await other.goto(url);
  await expect.poll(() => theirs.nodeCount()).toBeGreaterThan(1);
  const [first = '', second = ''] = (await theirs.nodes()).filter((key) => key.startsWith('account:'));

  const pinAndSave = async (canvas: CanvasPage, key: string) => {
    await canvas.pick(key);
    await canvas.page.keyboard.press('p');
    await canvas.page.keyboard.press('Control+s');
  };
  await pinAndSave(theirs, first);
  await expect(other.getByText('“Worked on by two” is saved').last()).toBeVisible();
  await pinAndSave(mine, second);
  const conflict = page.getByRole('dialog', { name: /has saved “Worked on by two” meanwhile/ });
  await expect(conflict.getByText('pinned, hid or grouped 1 node')).toHaveCount(2);
  await conflict.getByRole('button', { name: 'Merge both' }).click();
  await expect(conflict).toHaveCount(0);

  const viewId = new URL(url).searchParams.get('view') ?? '';
  const response = await request.get(`/api/views/${viewId}`);
  const { content } = (await response.json()) as { content: { nodes: { key: string; isPinned: boolean }[] } };
  const pinned = content.nodes.filter(({ isPinned }) => isPinned).map(({ key }) => key);
  expect(pinned.toSorted()).toEqual([first, second].toSorted());
});
