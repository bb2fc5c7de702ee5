import { expect, test } from '../rig/test';
import { largestCluster, membersOf } from '../rig/world';

test('Ctrl-K finds an account and goes there', async ({ page, request }) => {
  const [accountId = ''] = await membersOf(request, (await largestCluster(request)).clusterId);
  await page.goto('/');
  const field = page.getByPlaceholder(/account, e-mail/i);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await field.fill(accountId);
  await page
    .getByRole('option', { name: new RegExp(accountId) })
    .first()
    .click();
  await expect(page).toHaveURL(`/accounts/${accountId}`);
  await expect(page.getByText('Identifiers', { exact: true }).first()).toBeVisible();
});

test('Ctrl-K says so when nothing fits', async ({ page }) => {
  await page.goto('/');
  const field = page.getByPlaceholder(/account, e-mail/i);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await field.fill('no such thing anywhere');
  await expect(page.getByRole('dialog')).toContainText(/nothing/i);
});
