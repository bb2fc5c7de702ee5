import { readFile, writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { CaseSummary } from '@/lib/contracts/cases';
import type { BundleVerification } from '@/lib/contracts/evidence';
import { textsOf } from '@/lib/testing/bundle-texts';
import { canvasOf } from '@/lib/testing/stored-canvas';
import { runSkein } from '../rig/skein';
import { expect, test } from '../rig/test';
import { membersOf } from '../rig/world';

const skein = (...args: string[]): Promise<string> => runSkein(process.env.SKEIN_E2E_DATA ?? '', ...args);

/** A copy of a ZIP with one bit of the packed content of a file flipped. */
function withOneBitFlipped(zip: Buffer, path: string): Buffer {
  const nameEnd = zip.indexOf(path) + path.length;
  const headerAt = zip.lastIndexOf(Buffer.from('PK\x03\x04', 'latin1'), nameEnd);
  const contentAt = nameEnd + zip.readUInt16LE(headerAt + 28);
  const copy = Buffer.from(zip);
  copy[contentAt + 40] = zip.readUInt8(contentAt + 40) ^ 1;
  return copy;
}

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
  const content = canvasOf(await membersOf(request, clusterId));
  const saved = await request.post('/api/views', { data: { name: 'The pool', caseId: id, content } });
  expect(saved.ok(), await saved.text()).toBe(true);

  await page.goto(`/cases/${id}`);
  await page.getByRole('button', { name: 'Export evidence', exact: true }).click();
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
  const views = [...(await textsOf(path))].filter(([name]) => name.startsWith('data/papers/views/'));
  expect(views.map(([name]) => name).toSorted()).toEqual(
    ['json', 'png', 'svg'].map((ending) => `data/papers/views/1.${ending}`),
  );

  await page.goto('/bundles');
  await expect(page.getByRole('link', { name: 'Relay of May' })).toBeVisible();
  await page.getByRole('link', { name: 'Verify a bundle' }).click();
  const chooser = page.getByLabel('Choose a bundle');
  const verdict = page.getByRole('status');
  await chooser.setInputFiles(path);
  await expect(verdict).toContainText('VERIFIED: complete, unaltered, signed by a key of this Skein.');
  await expect(verdict).toContainText('Ana Lyst');
  await expect(verdict).toContainText('none: time not attested');
  const foundBad = (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
  expect(foundBad).toEqual([]);

  const altered = testInfo.outputPath('altered.zip');
  await writeFile(altered, withOneBitFlipped(await readFile(path), 'data/README.txt'));
  await chooser.setInputFiles(altered);
  await expect(verdict).toContainText('NOT VERIFIED: the bundle was altered');
  await expect(verdict).toContainText('"data/README.txt" was altered: it does not match its digest');

  await page.goto('/bundles');
  await page.getByRole('button', { name: 'Receive a bundle' }).click();
  await page.getByLabel('Bundle (ZIP)').setInputFiles(path);
  await page.getByRole('button', { name: 'Verify and keep' }).click();
  const received = page.getByRole('table', { name: 'Received bundles' });
  await expect(received.getByText('verified')).toBeVisible();
  await expect(received.getByText('Ana Lyst')).toBeVisible();

  await received.getByRole('link', { name: report.bundle?.bundleId ?? '' }).click();
  await page.getByRole('link', { name: 'data/rows/exchanges.csv' }).click();
  const rows = page.getByRole('table', { name: 'data/rows/exchanges.csv' });
  await expect(rows.getByRole('columnheader', { name: 'account_id' })).toBeVisible();
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByText('Rows 101 to 200')).toBeVisible();
  const foundInside = (await new AxeBuilder({ page }).analyze()).violations.map(({ id: rule }) => rule);
  expect(foundInside).toEqual([]);
});
