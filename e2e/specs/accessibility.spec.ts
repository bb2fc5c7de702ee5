import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../rig/test';
import { currentRunId, largestCampaign, largestCluster, membersOf } from '../rig/world';

const wcag = ['wcag2a', 'wcag2aa', 'wcag22aa'];

/** Addresses by name; some need ids of the seeded world. */
const addresses: Record<string, (ids: Ids) => string> = {
  overview: () => '/',
  clusters: () => '/clusters',
  cluster: ({ cluster }) => `/clusters/${cluster}`,
  accounts: () => '/accounts',
  account: ({ a }) => `/accounts/${a}`,
  identifiers: () => '/identifiers',
  'why linked': ({ a, b }) => `/why/${a}/${b}`,
  canvas: ({ cluster }) => `/canvas?cluster=${cluster}`,
  'empty canvas': () => '/canvas',
  imports: () => '/imports',
  'new import': () => '/imports/new',
  runs: () => '/runs',
  run: ({ run }) => `/runs/${run}`,
  evaluation: ({ run }) => `/runs/${run}/evaluation`,
  decisions: () => '/runs/decisions',
  bundles: () => '/bundles',
  'verify a bundle': () => '/bundles/verify',
  campaigns: () => '/campaigns',
  campaign: ({ campaign }) => `/campaigns/${campaign}`,
  attribution: ({ campaign }) => `/attribution/campaign/${campaign}`,
  simulator: ({ cluster }) => `/attribution/cluster/${cluster}/simulate`,
  operators: () => '/operators',
  alerts: () => '/alerts',
  partners: () => '/partner',
  cases: () => '/cases',
  views: () => '/views',
  audit: () => '/audit',
  notifications: () => '/notifications',
  'own account': () => '/account',
  'erasure and retention': () => '/erasure',
  'API documentation': () => '/api-docs',
  'not found': () => '/nowhere',
};

interface Ids {
  campaign: string;
  cluster: string;
  a: string;
  b: string;
  run: string;
}

/** Rules that a theme can break; the others see the same page in both. */
const colorRules = ['color-contrast', 'link-in-text-block'];

async function violationsOn(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const axe = theme === 'light' ? builder.withTags(wcag) : builder.withRules(colorRules);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} (${failureSummary})`).join(' | ')}`,
  );
}

for (const [name, addressOf] of Object.entries(addresses)) {
  test(`${name} has no accessibility violation in either theme`, async ({ page, request }) => {
    const { clusterId } = await largestCluster(request);
    const [a = '', b = ''] = await membersOf(request, clusterId);
    const run = await currentRunId(request);
    const { campaignId } = await largestCampaign(request);
    await page.goto(addressOf({ campaign: campaignId, cluster: clusterId, a, b, run }));
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset.theme = chosen;
      }, theme);
      // Some names and values are set when React takes over what the server sent, which a busy machine does late.
      await expect.poll(() => violationsOn(page, theme), { message: theme, timeout: 15_000 }).toEqual([]);
    }
  });
}
