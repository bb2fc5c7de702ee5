import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { canvasOf } from '@/lib/testing/stored-canvas';
import { CanvasPage } from '../pages/canvas-page';
import { type RunningSkein, startSkein } from '../rig/skein';
import { enterFirst, invite, type Member, send } from '../rig/team';

/** Colleagues who talk about one view at once. Nothing is imported: a frozen view keeps its own facts. */
test.describe('comments on an open view', () => {
  let dataDir: string;
  let skein: RunningSkein;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    dataDir = await mkdtemp(join(tmpdir(), 'skein-e2e-talk-'));
    skein = await startSkein(dataDir, '--team');
  });
  test.afterAll(async () => {
    await skein?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function team(browser: Browser): Promise<{ ada: Member; bo: Member; vi: Member }> {
    const ada = await enterFirst(browser, skein);
    const bo = await invite(browser, skein, ada, { login: 'bo', name: 'Bo Diddley', role: 'analyst' });
    const vi = await invite(browser, skein, ada, { login: 'vi', name: 'Vi Ewer', role: 'viewer' });
    return { ada, bo, vi };
  }

  const openComments = async ({ page }: Member, viewId: string): Promise<CanvasPage> => {
    const canvas = new CanvasPage(page);
    await page.goto(`/canvas?view=${viewId}`);
    await expect.poll(() => canvas.nodeCount()).toBe(3);
    await page.getByRole('tab', { name: /^Comments/ }).click();
    return canvas;
  };
  const thread = (page: Page, text: string) =>
    page
      .getByRole('list', { name: 'Comments on this view' })
      .getByRole('listitem')
      .filter({ hasText: text })
      .first();

  test('arrive while it is open, tell whom they name, and end with the right to see it', async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const { ada, bo, vi } = await team(browser);
    const named = { access: 'restricted', editors: [bo.me.id], viewers: [vi.me.id] };
    const { id: caseId } = await send<{ id: string }>(ada, 'POST', '/api/cases', {
      title: 'Relay',
      ...named,
    });
    const content = canvasOf(['a1', 'a2', 'a3'], { a1: 0, a2: 200, a3: 400 });
    const view = { name: 'The ring', kind: 'frozen', caseId, content };
    const { id: viewId } = await send<{ id: string }>(ada, 'POST', '/api/views', view);

    const adas = await openComments(ada, viewId);
    await openComments(bo, viewId);
    await openComments(vi, viewId);
    await expect(vi.page.getByText('You may read the comments on this view, not write any.')).toBeVisible();
    await expect(ada.page.getByRole('list', { name: 'Also looking at this view' })).toContainText(
      'Bo Diddley',
    );

    await adas.pick('account:a2');
    const field = ada.page.getByRole('textbox', { name: 'Comment on Account a2' });
    await field.pressSequentially('Same card as the others, @bo');
    await ada.page.getByRole('option', { name: 'Bo Diddley' }).click();
    await ada.page.getByRole('button', { name: 'Comment', exact: true }).click();

    const said = 'Same card as the others, @Bo Diddley';
    await expect(thread(bo.page, said)).toContainText('On Account a2');
    await expect(vi.page.getByText('Same card as the others')).toBeVisible();
    await expect(vi.page.getByRole('button', { name: 'Reply' })).toHaveCount(0);
    const refused = await vi.request.post(`/api/views/${viewId}/comments`, { data: { text: 'me too' } });
    expect(refused.status()).toBe(403);
    await expect(bo.page.getByRole('button', { name: '1 comment on Account a2' })).toBeVisible();

    await bo.page.getByRole('button', { name: 'Notifications, 2 unread' }).click();
    await bo.page.getByRole('link', { name: /Ada Lovelace mentioned you on “The ring”/ }).click();
    await expect(bo.page.getByRole('button', { name: 'Notifications, 1 unread' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page: bo.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

    await thread(bo.page, said).getByRole('button', { name: 'Reply' }).click();
    await bo.page.getByRole('textbox', { name: 'Reply' }).fill('<b>And</b> the same device');
    await bo.page.keyboard.press('Control+Enter');
    await expect(thread(ada.page, said)).toContainText('<b>And</b> the same device');
    await expect(ada.page.getByRole('button', { name: '2 comments on Account a2' })).toBeVisible();

    await bo.page.getByRole('button', { name: 'Edit the comment' }).click();
    await bo.page.getByRole('textbox', { name: 'Edit the comment' }).fill('And the same phone');
    await bo.page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(thread(ada.page, said)).toContainText('And the same phone');
    await adas.pick('account:a1');
    await thread(ada.page, said).getByRole('button', { name: 'On Account a2' }).click();
    await expect.poll(() => adas.selection()).toEqual(['account:a2']);

    const gone = { text: 'Where is it?', anchor: { on: 'node', key: 'account:gone' }, label: 'Account gone' };
    await send(bo, 'POST', `/api/views/${viewId}/comments`, gone);
    await expect(thread(ada.page, 'Where is it?')).toContainText('no longer on this canvas');
    await thread(ada.page, 'Where is it?').getByRole('button', { name: 'Resolve' }).click();
    await expect(bo.page.getByText('Where is it?')).toHaveCount(0);
    await expect(bo.page.getByText('Show 1 resolved')).toBeVisible();

    const change = { editors: [], reason: 'left the team' };
    await send(ada, 'PATCH', `/api/cases/${caseId}`, change);
    await expect(bo.page.getByText('This view is no longer yours to see')).toBeVisible({ timeout: 5_000 });
    await expect(bo.page.getByText('Same card as the others')).toHaveCount(0);
    expect((await bo.request.get(`/api/views/${viewId}/stream`)).status()).toBe(404);
    await expect(ada.page.getByRole('list', { name: 'Also looking at this view' })).not.toContainText('Bo');
  });
});
