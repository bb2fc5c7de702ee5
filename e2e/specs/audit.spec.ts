import { expect, test } from '../rig/test';
import { largestCluster, membersOf } from '../rig/world';

test('who looked at an account, and that nobody has edited the log', async ({ page, request }) => {
  const { clusterId } = await largestCluster(request);
  const [accountId = ''] = await membersOf(request, clusterId);
  await page.goto(`/accounts/${accountId}`);
  await page.getByRole('link', { name: 'Who looked' }).click();
  await expect(page).toHaveURL(/\/audit\?object=/);
  const log = page.getByRole('table', { name: 'Audit log' });
  const look = log.getByRole('row', { name: /Local user/ }).filter({ hasText: 'page /accounts' });
  await expect(look.first()).toContainText('looked at facts');

  await page.getByRole('button', { name: 'Check the chain' }).click();
  await expect(page.getByText(/^Sound: /)).toBeVisible();

  const field = page.getByRole('searchbox', { name: 'About, e.g. account:42' });
  await expect(field).toHaveValue(`account:${accountId}`);
  await field.fill(`cluster:${clusterId}`);
  await expect(page).toHaveURL(/object=cluster/);
  await expect(log.getByRole('link', { name: `cluster:${clusterId}` }).first()).toBeVisible();
  await log
    .getByRole('link', { name: /Local user/ })
    .first()
    .click();
  await expect(page.getByRole('link', { name: 'No longer only by local' })).toBeVisible();

  const csv = page.getByRole('link', { name: 'CSV' });
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()]);
  expect(download.suggestedFilename()).toBe('skein-audit.csv');
});
