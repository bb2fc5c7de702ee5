import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { CanvasPage } from '../pages/canvas-page';
import { expect, test } from '../rig/test';
import { largestCluster } from '../rig/world';

async function choose(page: Page, menu: string, item: string | RegExp): Promise<void> {
  await page.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function exported(page: Page, format: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'Export', format)]);
  return await readFile(await download.path());
}

const stated = [
  /Run: r_/,
  /Data as of: \d{4}-/,
  /Exported by: \S/,
  /Exported at: \d{4}-/,
  /Made with: skein \d/,
];

test('drawing, table and graph of a canvas say where they come from, and masking holds in each', async ({
  page,
  request,
}) => {
  const canvas = new CanvasPage(page);
  await canvas.openCluster((await largestCluster(request)).clusterId);
  const accounts = (await canvas.nodes()).flatMap((key) => /^account:(.+)/.exec(key)?.[1] ?? []);
  const formats = ['Drawing (SVG)', 'Table (CSV)', 'Graph (GraphML)'] as const;
  for (const format of formats) {
    const text = (await exported(page, format)).toString('utf8');
    for (const line of stated) expect(text).toMatch(line);
    expect(text).toContain('Redaction: none');
  }
  expect((await exported(page, 'Table (CSV)')).toString('utf8')).toContain(accounts[0]);

  await choose(page, 'Look', 'Mask labels for sharing');
  for (const format of formats) {
    const text = (await exported(page, format)).toString('utf8');
    expect(text).toContain('Redaction: labels masked');
    for (const id of accounts) expect(text).not.toContain(id);
  }
  const png = await exported(page, 'Picture (PNG)');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
});
