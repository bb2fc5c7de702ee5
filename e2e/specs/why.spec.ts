import type { PairExplanation } from '@/lib/contracts/explanation';
import { expect, test } from '../rig/test';
import { largestCluster, membersOf } from '../rig/world';

/** "+14.2" or "−8.64" as a number. */
const bitsOf = (text: string): number => Number(text.trim().replace('−', '-').replace('+', ''));

test('the waterfall of a pair adds up, on the page as in the answer', async ({ page, request }) => {
  const [a = '', b = ''] = await membersOf(request, (await largestCluster(request)).clusterId);
  const response = await request.get('/api/explain', { params: { a, b } });
  const explanation = (await response.json()) as PairExplanation;
  const sum = explanation.items.reduce((total, item) => total + item.bits, explanation.priorBits);
  expect(Math.abs(sum - explanation.weightBits)).toBeLessThan(1e-9);

  await page.goto(`/why/${a}/${b}`);
  const waterfall = page.getByRole('region', { name: 'Evidence in bits, adding up' });
  await expect(waterfall).toBeVisible();
  const shown = await waterfall
    .locator('ol > li')
    .evaluateAll((rows) =>
      rows.map((row) => /[+−-]?\d+\.\d+(?=\s*(bits)?\s*$)/.exec(row.textContent?.trim() ?? '')?.[0] ?? ''),
    );
  const bits = shown.map(bitsOf);
  expect(bits.length).toBeGreaterThan(2);
  expect(bits.every(Number.isFinite), JSON.stringify(shown)).toBe(true);
  const total = bits.pop() ?? Number.NaN;
  const added = bits.reduce((left, right) => left + right, 0);
  // Every row is rounded for the eye; each may be off by half of its last digit.
  expect(Math.abs(added - total)).toBeLessThanOrEqual(0.05 * (bits.length + 1) + 1e-9);
});

test('a bar opens the raw rows behind it', async ({ page, request }) => {
  const [a = '', b = ''] = await membersOf(request, (await largestCluster(request)).clusterId);
  await page.goto(`/why/${a}/${b}`);
  const waterfall = page.getByRole('region', { name: 'Evidence in bits, adding up' });
  await waterfall.locator('button[aria-expanded]:enabled').first().click();
  await expect(page.getByRole('region', { name: 'Raw rows' }).first()).toBeVisible();
});
