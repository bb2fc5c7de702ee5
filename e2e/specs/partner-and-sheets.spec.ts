import { readFile } from 'node:fs/promises';
import { runSkein } from '../rig/skein';
import { expect, test } from '../rig/test';
import { largestCluster, membersOf } from '../rig/world';

/** A CSV of indicators that nobody has, of about so many bytes. */
function packageOf(bytes: number): string {
  const line = (index: number): string => `device,none-${index.toString().padStart(60, '0')}`;
  const rows = Array.from({ length: Math.ceil(bytes / 73) }, (_, index) => line(index));
  return ['kind,value', ...rows].join('\n');
}

test('a partner’s package of several megabytes is matched whole, and one beyond the limit is refused', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const content = `${packageOf(12_000_000)}\n`;
  await page.goto('/partner');
  const file = { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
  await page.getByLabel('Package').setInputFiles(file);
  await page.getByRole('button', { name: 'Match' }).click();
  const indicators = content.split('\n').length - 2;
  await expect(
    page.getByText(`${indicators.toLocaleString('en').replaceAll(',', '\u202f')} indicators`),
  ).toBeVisible({
    timeout: 60_000,
  });

  const data = Buffer.alloc(21 * 1_048_576, 'x');
  const headers = { 'content-type': 'application/octet-stream' };
  const refused = await request.post('/api/partner/matches?name=too-large.csv', { data, headers });
  expect(refused.status()).toBe(422);
});

test('the reasons of an action come as a page for each account and as one table', async ({
  page,
  request,
}, testInfo) => {
  const { clusterId } = await largestCluster(request);
  await page.goto(`/attribution/cluster/${clusterId}/simulate`);
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByRole('button', { name: 'Record as taken' }).click();
  const members = await membersOf(request, clusterId);

  const zipping = page.waitForEvent('download');
  await page.getByRole('link', { name: 'ZIP' }).first().click();
  const zip = await zipping;
  expect(zip.suggestedFilename()).toMatch(/^reasons-ac_\w+\.zip$/);
  expect((await readFile(await zip.path())).subarray(0, 2).toString()).toBe('PK');

  const tabling = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).first().click();
  const table = await readFile(await (await tabling).path(), 'utf8');
  for (const accountId of members) expect(table).toContain(accountId);

  const actionId = zip.suggestedFilename().slice('reasons-'.length, -'.zip'.length);
  const out = testInfo.outputPath('sheets.csv');
  const dataDir = process.env.SKEIN_E2E_DATA ?? '';
  await runSkein(dataDir, 'actions', 'reasons', actionId, '--out', out, '--format', 'csv');
  expect(await readFile(out, 'utf8')).toBe(table);
});
