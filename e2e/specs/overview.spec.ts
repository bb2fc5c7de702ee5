import { readFile } from 'node:fs/promises';
import { expect, test } from '../rig/test';
import { largestCluster, membersOf } from '../rig/world';

test('from the overview to a cluster and its members as CSV', async ({ page, request }) => {
  const cluster = await largestCluster(request);
  await page.goto('/');
  await expect(page.getByText('Which clusters matter')).toBeVisible();
  await page.getByRole('link', { name: cluster.clusterId }).first().click();
  await expect(page).toHaveURL(`/clusters/${cluster.clusterId}`);

  const table = page.getByRole('table', { name: /members/i });
  const members = await membersOf(request, cluster.clusterId);
  await expect(table.getByRole('link', { name: members[0] ?? '', exact: true }).first()).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).first().click();
  const file = await (await downloading).path();
  const [header, ...lines] = (await readFile(file, 'utf8')).trimEnd().split(/\r?\n/);
  expect(header).toContain('account');
  expect(lines.length).toBe(cluster.size + cluster.possible);
  for (const member of members) expect(lines.some((line) => line.includes(member))).toBe(true);
});

test('members can be sorted by their exchanges', async ({ page, request }) => {
  const { clusterId } = await largestCluster(request);
  await page.goto(`/clusters/${clusterId}`);
  const table = page.getByRole('table', { name: /members/i });
  const header = table.getByRole('columnheader', { name: /exchanges/i });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', /ascending|descending/);
});
