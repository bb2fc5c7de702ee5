import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type RunningSkein, runSkein, startSkein } from '../rig/skein';
import { enterFirst, invite } from '../rig/team';

const wcag = ['wcag2a', 'wcag2aa', 'wcag22aa'];
const accounts = [
  'account_id,created_at,email,phone',
  'canary-1,2026-03-02T00:00:00Z,canary@example.com,+49301234567',
  'other-1,2026-03-02T00:00:00Z,other@example.com,+49301234567',
  'held-1,2026-03-02T00:00:00Z,held@example.com,+49307654321',
].join('\n');

async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

async function ask(page: Page, accountId: string): Promise<void> {
  await page.goto('/erasure');
  await page.getByRole('button', { name: 'Erase accounts …' }).click();
  await page.getByLabel('Account ids of one person, one a line').fill(accountId);
  await page.getByRole('button', { name: 'Show what would go' }).click();
  await expect(page.getByTestId('erasure-preview')).toBeVisible();
}

/** From the request of one person over the approval of another to the tombstone that an import does not get past. */
test('two people erase an account, and a hold keeps another', async ({ browser }) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'skein-e2e-erasure-'));
  const dataDir = join(folder, 'data');
  let skein: RunningSkein | undefined;
  try {
    const file = join(folder, 'accounts.csv');
    await writeFile(file, accounts);
    skein = await startSkein(dataDir, '--team');
    await runSkein(dataDir, 'import', '--accounts', file);
    const admin = await enterFirst(browser, skein);
    const found = async (q: string) => (await admin.request.get(`/api/search?q=${q}`)).text();
    const lead = await invite(browser, skein, admin, { login: 'bo', name: 'Bo Diddley', role: 'lead' });

    await lead.page.goto('/erasure');
    await lead.page.getByRole('button', { name: 'Place a hold …' }).click();
    await lead.page.getByLabel('Account id').fill('held-1');
    await lead.page.getByLabel('Reason').fill('Court order 12');
    await lead.page.getByRole('button', { name: 'Place the hold', exact: true }).click();
    await expect(lead.page.getByTestId('legal-hold')).toContainText('in force');
    await ask(lead.page, 'held-1');
    await expect(lead.page.getByTestId('erasure-preview').getByRole('alert')).toContainText(
      'Forbidden by the hold',
    );
    await expect(lead.page.getByRole('button', { name: 'Ask for the erasure' })).toBeDisabled();

    await ask(lead.page, 'canary-1');
    const preview = lead.page.getByTestId('erasure-preview');
    await expect(preview).toContainText('Rows of accounts');
    await expect(preview).toContainText('Identifiers that nobody else uses');
    await lead.page.getByLabel('Reason').fill('canary-1 wrote to us');
    await expectAccessible(lead.page);
    await lead.page.getByRole('button', { name: 'Ask for the erasure' }).click();
    const ofLead = lead.page.getByTestId('erasure-request');
    await expect(ofLead).toContainText('waits for a second person');
    await expect(ofLead.getByRole('button', { name: 'Approve and erase' })).toHaveCount(0);

    await admin.page.goto('/erasure');
    await expect(admin.page.getByTestId('erasure-request')).toContainText('canary-1');
    await expectAccessible(admin.page);
    await admin.page.getByRole('button', { name: 'Approve and erase' }).click();
    await expect(admin.page.getByTestId('erasure-request')).not.toContainText('waits for a second person');
    await expect(async () => {
      await admin.page.reload();
      await expect(admin.page.getByTestId('erasure-request')).toContainText('tombstone', { timeout: 1_000 });
    }).toPass({ timeout: 90_000 });
    await expect(admin.page.getByTestId('erasure-request')).toContainText('done');
    await expect(admin.page.getByTestId('erasure-request')).not.toContainText('canary-1');
    await admin.page.getByText('What went').click();
    await expect(admin.page.getByTestId('erasure-request')).toContainText('Rows of accounts');
    await expectAccessible(admin.page);
    expect(await found('canary-1')).not.toContain('"canary-1"');
    expect(await found('other-1')).toContain('"other-1"');

    await writeFile(file, `${accounts}\nnew-1,2026-03-02T00:00:00Z,new@example.com,`);
    const report = await runSkein(dataDir, 'import', '--accounts', file, '--json');
    expect(report).toContain('erased_account');
    expect(await found('canary-1')).not.toContain('"canary-1"');
    expect(await found('new-1')).toContain('"new-1"');
  } finally {
    await skein?.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
