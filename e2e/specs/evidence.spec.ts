import type { CaseSummary } from '@/lib/contracts/cases';
import type { BundleVerification } from '@/lib/contracts/evidence';
import { runSkein } from '../rig/skein';
import { expect, test } from '../rig/test';

const skein = (...args: string[]): Promise<string> => runSkein(process.env.SKEIN_E2E_DATA ?? '', ...args);

test('a case becomes a bundle that is downloaded and verified, and comes in again as evidence', async ({
  page,
  request,
}, testInfo) => {
  test.setTimeout(180_000);
  const clusters = (await (await request.get('/api/clusters?limit=1')).json()) as {
    clusters: { clusterId: string }[];
  };
  const clusterId = clusters.clusters[0]?.clusterId ?? '';
  const opened = await request.post('/api/cases', { data: { title: 'Relay of May' } });
  const { id } = (await opened.json()) as CaseSummary;
  await request.post(`/api/cases/${id}/items`, {
    data: { items: [{ kind: 'cluster', targetId: clusterId }] },
  });

  await page.goto(`/cases/${id}`);
  await page.getByRole('button', { name: 'Export evidence' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export evidence' });
  await dialog.getByLabel('Purpose').fill('Suspension of the pool');
  await dialog.getByLabel('Recipient').fill('Legal');
  await dialog.getByLabel('Prepared by').fill('Ana Lyst');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();

  const link = page.getByRole('link', { name: 'Download the bundle' });
  await expect(link).toBeVisible({ timeout: 90_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const path = testInfo.outputPath('bundle.zip');
  await download.saveAs(path);
  const report = JSON.parse(await skein('verify', path, '--json')) as BundleVerification;
  expect(report).toMatchObject({
    verdict: 'verified',
    problems: [],
    bundle: { subject: { kind: 'case', id }, purpose: 'Suspension of the pool', recipient: 'Legal' },
  });

  await page.goto('/bundles');
  await expect(page.getByRole('link', { name: 'Relay of May' })).toBeVisible();
  await page.getByRole('button', { name: 'Receive a bundle' }).click();
  await page.getByLabel('Bundle (ZIP)').setInputFiles(path);
  await page.getByRole('button', { name: 'Verify and keep' }).click();
  const received = page.getByRole('table', { name: 'Received bundles' });
  await expect(received.getByText('verified')).toBeVisible();
  await expect(received.getByText('Ana Lyst')).toBeVisible();
});
