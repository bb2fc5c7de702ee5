import { readFile } from 'node:fs/promises';
import { expect, test } from '../rig/test';

const accounts = [
  'account_id,created_at,email',
  'e2e-1,2026-01-01T00:00:00Z,one@example.org',
  'e2e-2,not a time,two@example.org',
  'e2e-3,2026-01-03T00:00:00Z,three@example.org',
  '',
].join('\n');

test('imports a file in the browser and keeps the bad row with its place', async ({ page }) => {
  await page.goto('/imports/new');
  await page.locator('input[type=file]').setInputFiles({
    name: 'accounts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(accounts),
  });
  const card = page.getByRole('region', { name: 'accounts.csv', exact: true });
  await expect(card).toBeVisible();
  await expect(page.getByRole('table', { name: 'First rows of accounts.csv' })).toContainText('e2e-1');
  await page.getByRole('button', { name: 'Start import' }).click();

  await expect(page).toHaveURL(/\/imports\/jobs\/j_/);
  await page.locator('a[href^="/imports/b_"]').first().click({ timeout: 60_000 });
  await expect(page).toHaveURL(/\/imports\/b_/);
  const rejects = page.getByRole('table', { name: 'Rejected rows by reason' });
  await expect(rejects).toContainText('accounts.csv:3');

  const downloading = page.waitForEvent('download');
  await page.locator('a[href*="/rejects/accounts"]').click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  expect(text.trimEnd().split(/\r?\n/)).toHaveLength(2);
  expect(text).toContain('e2e-2');
  expect(text).toContain('not a time');
});
