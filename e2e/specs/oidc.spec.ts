import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { startTestProvider, type TestProvider } from '@/lib/testing/identity-provider';
import { type RunningSkein, startSkeinWith } from '../rig/skein';
import { enterFirst } from '../rig/team';

const wcag = ['wcag2a', 'wcag2aa', 'wcag22aa'];

async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

/** A team whose people sign in at a provider, which to the browser is another site. */
test.describe('sign-in without a password', () => {
  let dataDir: string;
  let provider: TestProvider;
  let skein: RunningSkein;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    dataDir = await mkdtemp(join(tmpdir(), 'skein-e2e-oidc-'));
    provider = await startTestProvider();
    const settings = {
      SKEIN_OIDC_ISSUER: provider.issuer,
      SKEIN_OIDC_CLIENT_ID: provider.clientId,
      SKEIN_OIDC_CLIENT_SECRET: provider.clientSecret,
      SKEIN_OIDC_ROLES: '{"analyst":["fraud"],"auditor":["audit"]}',
      SKEIN_OIDC_LABEL: 'Acme',
    };
    skein = await startSkeinWith(settings, dataDir, '--team');
    provider.leadBackTo(`${skein.url}/api/session/oidc/callback`);
  });
  test.afterAll(async () => {
    await skein?.stop();
    await provider?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const signIn = (page: Page): Promise<void> =>
    page.getByRole('button', { name: 'Sign in with Acme' }).click();

  test('at an identity provider leads there and back to where one wanted to go, with the role of one’s groups at the time', async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const person = { sub: '7', name: 'Bo Diddley', preferred_username: 'bo', groups: ['fraud'] };
    provider.people.set(person.sub, person);
    const page = await (await browser.newContext({ baseURL: skein.url, locale: 'en-US' })).newPage();
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    const main = page.locator('main');

    await page.goto('/clusters');
    await expect(page).toHaveURL(/\/sign-in\?to=%2Fclusters$/);
    await expectAccessible(page);
    await signIn(page);
    await expect(page.getByRole('heading', { name: 'Test provider' })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(provider.issuer);
    await page.getByRole('link', { name: 'Bo Diddley' }).click();
    await expect(page).toHaveURL(`${skein.url}/clusters`);
    await expect(page.getByRole('link', { name: 'Your account: Bo Diddley' })).toBeVisible();
    const cookies = await page.context().cookies(skein.url);
    expect(
      cookies.filter(({ name }) => name.startsWith('skein-')).map((one) => [one.sameSite, one.httpOnly]),
    ).toEqual([['Strict', true]]);

    await page.goto('/audit');
    await expect(main.getByRole('alert')).toContainText('The role analyst does not allow this.');
    person.groups = ['audit'];
    const other = await (await browser.newContext({ baseURL: skein.url, locale: 'en-US' })).newPage();
    await other.goto('/audit');
    await signIn(other);
    await other.getByRole('link', { name: 'Bo Diddley' }).click();
    await expect(other).toHaveURL(`${skein.url}/audit`);
    await expect(other.getByText('got a role by groups').first()).toBeVisible();
    expect((await page.request.get('/api/session')).status()).toBe(401);

    person.groups = [];
    await page.goto('/account');
    await signIn(page);
    await expect(main.getByRole('alert')).toContainText(
      'you are in none of the groups that may use this Skein',
    );
    expect((await other.request.get('/api/session')).status()).toBe(401);

    await provider.close();
    await signIn(page);
    await expect(main.getByRole('alert').filter({ hasText: 'does not answer' })).toBeVisible();
    expect(violations).toEqual([]);
  });

  test('by a passkey stands for password and code', async ({ browser }) => {
    test.setTimeout(120_000);
    await enterFirst(browser, skein);
    // browsers make no passkeys for 127.0.0.1
    const baseURL = skein.url.replace('127.0.0.1', 'localhost');
    const page = await (await browser.newContext({ baseURL, locale: 'en-US' })).newPage();
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const password = 'four words quite apart';
    await page.goto('/account');
    await page.getByLabel('Name you sign in with').fill('ada');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByLabel('Name of the new passkey').fill('Laptop');
    await page.getByLabel('Your password, for the passkey', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    const mine = page.getByRole('list', { name: 'Your passkeys' }).getByRole('listitem');
    await expect(mine).toContainText(['Laptop']);
    await expect(mine).toContainText(['not used yet']);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page).toHaveURL(`${baseURL}/`);
    await page.goto('/account');
    await expect(mine).toContainText(['last used']);
    await page.getByRole('button', { name: 'Rename Laptop' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Desk');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Take Desk away' }).click();
    await expect(mine).toHaveCount(0);
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page.locator('main').getByRole('alert')).toContainText('This passkey is not known here');
  });
});
