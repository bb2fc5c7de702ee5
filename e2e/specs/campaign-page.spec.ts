import type { Workbench } from '@/lib/contracts/attribution';
import { expect, test } from '../rig/test';
import { largestCampaign } from '../rig/world';

test('every headline figure of a campaign opens its rows', async ({ page, request }) => {
  const { campaignId: id } = await largestCampaign(request);
  for (const [figure, rows] of [
    ['Confirmed accounts', 'confirmed accounts'],
    ['Tokens, all tiers', 'Tokens and cost by account'],
    ['Estimated cost', 'Tokens and cost by account'],
  ] as const) {
    await page.goto(`/campaigns/${id}`);
    await page.getByRole('link', { name: figure, exact: true }).click();
    await expect(page.getByRole('table', { name: rows })).toBeInViewport();
  }
  await page.goto(`/campaigns/${id}`);
  await page.getByRole('link', { name: 'Exchanges of confirmed accounts', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Daily volume' })).toBeInViewport();

  const spending = page.getByRole('table', { name: 'Tokens and cost by account' });
  const cost = spending.getByRole('row').nth(1).getByRole('cell').last();
  const before = await cost.textContent();
  await page.getByLabel('$ per million out').fill('150');
  await expect(cost).not.toHaveText(before ?? '');
  await expect(page).toHaveURL(/out=150/);
});

test('a campaign prints whole, in the light theme and without the frame', async ({ page, request }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/campaigns/${(await largestCampaign(request)).campaignId}`);
  await expect(page.getByRole('table', { name: 'Tokens and cost by account' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main, main *:not(.sr-only, svg, svg *)')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        return (
          (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1) ||
          (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        );
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );
  expect(cut).toEqual([]);
  const table = page.getByRole('table', { name: 'confirmed accounts' });
  const total = Number(await table.getAttribute('aria-rowcount'));
  await expect(table.getByRole('row')).toHaveCount(Math.min(total, 200) + 1);
  const paper = await page.evaluate(() => ({
    page: document.documentElement.scrollHeight,
    end: document.querySelector('main')?.getBoundingClientRect().bottom ?? 0,
  }));
  expect(paper.page).toBeGreaterThanOrEqual(Math.floor(paper.end));
});

test('an analyst keeps and drops a technique; what others keep of the model stands beside it', async ({
  page,
  request,
}) => {
  const { campaignId: id } = await largestCampaign(request);
  await page.goto(`/campaigns/${id}`);
  const techniques = page.getByRole('list', { name: 'Techniques' });
  const access = techniques.getByRole('listitem').filter({ hasText: 'AML.T0040' });
  await expect(access).toContainText('Suggested');
  const decide = async (action: 'Keep' | 'Drop', why: string): Promise<void> => {
    await access.getByRole('button', { name: `${action} AML.T0040` }).click();
    const dialog = page.getByRole('dialog', { name: `${action} AML.T0040` });
    await dialog.getByLabel('Why').fill(why);
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await expect(access).toContainText(why);
  };
  await decide('Keep', 'All requests came in by the API.');
  await decide('Drop', 'Said of everybody, so it says nothing.');
  await expect(access).toContainText('version 2');

  await page.getByRole('button', { name: 'Add technique' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a technique' });
  await expect(adding.getByRole('button', { name: 'Keep' })).toBeDisabled();
  await adding.getByRole('combobox', { name: 'Technique' }).click();
  await page.getByRole('option', { name: /^AML\.T0074/ }).click();
  await adding.getByLabel('Why').fill('They sign up as students.');
  await adding.getByRole('button', { name: 'Keep' }).click();
  await expect(adding).toBeHidden();
  await expect(techniques.getByRole('listitem').filter({ hasText: 'AML.T0074' })).toContainText('students');

  await page.getByRole('button', { name: 'Facts', exact: true }).click();
  const facts = page.getByRole('dialog', { name: 'Facts of the diamond' });
  for (const fact of ['A laboratory, by a partner’s report', 'A shop for accounts']) {
    await facts.getByLabel('Fact', { exact: true }).fill(fact);
    await facts.getByLabel('Why').fill('Report of March.');
    await facts.getByRole('button', { name: 'Add' }).click();
    await expect(facts.getByRole('list', { name: 'Facts' })).toContainText(fact);
  }
  const shop = facts.getByRole('listitem').filter({ hasText: 'A shop for accounts' });
  await shop.getByRole('button', { name: 'Drop' }).click();
  const dropping = page.getByRole('dialog', { name: 'Drop the fact' });
  await dropping.getByLabel('Why').fill('The shop sells to others.');
  await dropping.getByRole('button', { name: 'Drop' }).click();
  await expect(shop).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(facts).toBeHidden();
  await expect(page.getByRole('main')).toContainText('A laboratory, by a partner’s report');
  await expect(page.getByRole('main')).not.toContainText('A shop for accounts');

  const response = await request.get('/api/attribution', { params: { kind: 'campaign', id } });
  const { model } = (await response.json()) as Workbench;
  expect(model.map(({ content, verdict, version }) => [content.part, verdict, version])).toEqual([
    ['technique', 'dropped', 2],
    ['technique', 'kept', 1],
    ['customer', 'kept', 1],
    ['customer', 'dropped', 2],
  ]);
});
