import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { authenticatorWith } from '@/lib/testing/authenticator';
import { type RunningSkein, startSkein } from '../rig/skein';

const wcag = ['wcag2a', 'wcag2aa', 'wcag22aa'];
const password = 'four words quite apart';

async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

async function choosePassword(page: Page): Promise<void> {
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByLabel('New password again', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/');
}

/** Sets an authenticator up on the page of one's account; returns a recovery code. */
async function setUpAuthenticator(page: Page): Promise<string> {
  await page.getByLabel('Your password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Set up an authenticator' }).click();
  await expect(page.getByRole('img', { name: 'Picture for your authenticator app' })).toBeVisible();
  const key = await page.getByRole('button', { name: /^Copy key / }).getAttribute('aria-label');
  const code = authenticatorWith(key?.replace('Copy key ', '') ?? '')(Date.now());
  await page.getByLabel('Code that the app shows').fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recovery = (await codes.first().textContent()) ?? '';
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return recovery;
}

/** Several people at one Skein, each in a browser of their own. */
test.describe('a team', () => {
  let dataDir: string;
  let skein: RunningSkein;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    dataDir = await mkdtemp(join(tmpdir(), 'skein-e2e-team-'));
    skein = await startSkein(dataDir, '--team');
  });
  test.afterAll(async () => {
    await skein?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const newPage = async (browser: Browser): Promise<Page> =>
    (await browser.newContext({ baseURL: skein.url, locale: 'en-US' })).newPage();

  test('administrator invites, analyst signs in, wrong passwords wait, disabled is signed out', async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const admin = await newPage(browser);
    await admin.goto(skein.signInUrl);
    await expect(admin.getByRole('heading', { name: 'You are the first administrator' })).toBeVisible();
    expect(new URL(admin.url()).hash).toBe('');
    await admin.getByLabel('Name you sign in with').fill('Ada');
    await admin.getByLabel('Your name, as colleagues see it').fill('Ada Lovelace');
    await choosePassword(admin);

    const stranger = await newPage(browser);
    await stranger.goto(skein.signInUrl);
    await expect(stranger.locator('main').getByRole('alert')).toContainText('This link has been used');
    await stranger.goto('/people');
    await expect(stranger).toHaveURL(/\/sign-in\?to=%2Fpeople$/);

    await admin.getByRole('link', { name: 'People' }).click();
    await admin.getByRole('button', { name: 'Invite' }).click();
    await admin.getByLabel('Name they sign in with').fill('bo');
    await admin.getByLabel('Name, as colleagues see it').fill('Bo Diddley');
    await admin.getByRole('button', { name: 'Make the link' }).click();
    const copy = admin.getByRole('button', { name: /^Copy address/ });
    const link = (await copy.getAttribute('aria-label'))?.replace('Copy address ', '') ?? '';
    await admin.getByRole('button', { name: 'Done' }).click();
    await expect(admin.getByRole('row', { name: /Bo Diddley/ })).toContainText('invited');
    await expectAccessible(admin);

    const analyst = await newPage(browser);
    await analyst.goto(link);
    await expect(analyst.getByRole('heading', { name: 'Welcome to Skein, Bo Diddley' })).toBeVisible();
    await choosePassword(analyst);
    await analyst.getByRole('link', { name: 'Your account: Bo Diddley' }).click();
    await expect(analyst.getByText('this one')).toBeVisible();
    const recovery = await setUpAuthenticator(analyst);
    await expect(analyst.getByText('10 recovery codes are left')).toBeVisible();
    await expectAccessible(analyst);
    await analyst.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await analyst.getByLabel('Name you sign in with').fill('bo');
    await analyst.getByLabel('Password', { exact: true }).fill(password);
    await analyst.keyboard.press('Enter');
    await analyst.getByLabel('Code of your authenticator, or a recovery code').fill(recovery);
    await analyst.keyboard.press('Enter');
    await analyst.waitForURL((url) => url.pathname !== '/sign-in');
    await analyst.goto('/people');
    await expect(analyst.locator('main').getByRole('alert')).toContainText(
      'The role analyst does not allow this.',
    );

    await stranger.getByLabel('Name you sign in with').fill('bo');
    for (let wrong = 0; wrong < 5; wrong += 1) {
      await stranger.getByLabel('Password', { exact: true }).fill(`wrong ${wrong}`);
      const answer = stranger.waitForResponse((response) => response.request().method() === 'POST');
      await stranger.keyboard.press('Enter');
      expect((await answer).status()).toBe(401);
      // The answer is here before the form is ready for the next try.
      await expect(stranger.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
    }
    await expect(stranger.locator('main').getByRole('alert')).toContainText(
      'Wait 30 seconds before the next try.',
    );
    await stranger.getByLabel('Password', { exact: true }).fill(password);
    await stranger.keyboard.press('Enter');
    await expect(stranger.locator('main').getByRole('alert')).toContainText(
      'There were too many wrong tries',
    );
    await expectAccessible(stranger);

    await admin.getByRole('button', { name: 'Actions for Bo Diddley' }).click();
    await admin.getByRole('menuitem', { name: 'Disable …' }).click();
    await admin.getByRole('button', { name: 'Disable', exact: true }).click();
    await expect(admin.getByRole('row', { name: /Bo Diddley/ })).toContainText('disabled');
    expect((await analyst.request.get('/api/session')).status()).toBe(401);
    await analyst.goto('/clusters');
    await expect(analyst).toHaveURL(/\/sign-in/);

    await admin.getByRole('button', { name: 'Actions for Ada Lovelace' }).click();
    await admin.getByRole('menuitem', { name: 'Disable …' }).click();
    await admin.getByRole('button', { name: 'Disable', exact: true }).click();
    await expect(admin.getByRole('region', { name: 'Notifications' })).toContainText(
      'This is the last administrator who can sign in.',
    );

    await admin.getByRole('button', { name: 'Cancel' }).click();
    await admin.getByRole('checkbox', { name: 'Administrator' }).click();
    await expect(admin).toHaveURL(/\/second-factor\?to=%2Fpeople$/);
    expect((await admin.request.get('/api/people')).status()).toBe(403);
    // the note that Ada is the last administrator is still there, and no part of this page
    await admin.reload();
    await expectAccessible(admin);
    await setUpAuthenticator(admin);
    await expect(admin).toHaveURL(/\/people$/);
    await expect(admin.getByRole('checkbox', { name: 'Administrator' })).toBeChecked();
  });
});
