import type { WatchOutcome } from '@/lib/contracts/alerts';
import type { Workbench } from '@/lib/contracts/attribution';
import type { CampaignPage } from '@/lib/contracts/campaigns';
import { AttributionPage } from '../pages/attribution-page';
import { runSkein } from '../rig/skein';
import { expect, test } from '../rig/test';

const title = 'One harness on every account';

/** The second analyst works at the terminal of the same data folder, under a name of their own. */
const second = (...args: string[]): Promise<string> => runSkein(process.env.SKEIN_E2E_DATA ?? '', ...args);

test('the largest campaign goes from alert to attributed operator, with a dissent, and back one step', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const { campaigns } = (await (await request.get('/api/campaigns?sort=exchanges')).json()) as CampaignPage;
  const id = campaigns[0]?.campaignId ?? '';
  const subject = `campaign:${id}`;
  const condition = { kind: 'threshold', measure: 'campaign_exchanges', min: campaigns[0]?.exchanges ?? 1 };
  await request.post('/api/watch-rules', { data: { name: 'Large campaigns', condition } });
  const outcome = (await (await request.post('/api/watch-rules/run')).json()) as WatchOutcome;
  expect(outcome.fresh).toBe(1);

  await page.goto('/alerts');
  await page.getByRole('button', { name: 'Take it' }).click();
  await page.getByRole('link', { name: 'In progress 1' }).click();
  await page.getByRole('link', { name: new RegExp(`Campaign ${id}`) }).click();
  await expect(page.getByText('Confirmed accounts', { exact: true })).toBeVisible();

  const bench = new AttributionPage(page);
  await bench.open({ kind: 'campaign', id });
  await bench.addOutsideEvidence(title, 'Own review of templates');
  for (const label of ['H2', 'H3', 'H4']) await bench.rate(title, label, 'inconsistent');
  const ranking = page.getByRole('list', { name: 'Ranking of hypotheses' });
  await expect(ranking.getByRole('listitem').first()).toContainText('H1');
  await expect(page.getByText(`Without “${title}”`).first()).toBeVisible();

  await bench.proposeStep('tracked operator', 'One harness, one rhythm.', 'Grey Heron');
  await page.getByRole('button', { name: 'Approve' }).click();
  const notices = page.getByRole('region', { name: 'Notifications' });
  await expect(notices.getByText('approved by another person')).toBeVisible();
  await second('ladder', 'approve', subject, '--note', 'Read the matrix.');
  await bench.open({ kind: 'campaign', id });
  await expect(bench.stage('Tracked operator')).toBeVisible();

  await bench.write('This proves that Grey Heron ran it.');
  await expect(page.getByText('No attribution is certain.')).toBeVisible();
  await bench.judge('It is likely that Grey Heron ran these accounts.', 'Own telemetry.');
  await expect(page.getByRole('heading', { name: 'Judgements' })).toBeVisible();
  const response = await request.get('/api/attribution', { params: { kind: 'campaign', id } });
  const { judgements } = (await response.json()) as Workbench;
  await second(
    'judgements',
    'dissent',
    judgements[0]?.id ?? '',
    'One source only.',
    '--likelihood',
    'unlikely',
  );

  await bench.open({ kind: 'campaign', id });
  await expect(page.getByRole('list', { name: 'Dissent' })).toContainText('One source only.');
  await bench.proposeStep('attributed actor', 'Judgement and dissent are on record.');
  await second('ladder', 'approve', subject);
  await bench.open({ kind: 'campaign', id });
  await expect(bench.stage('Attributed actor')).toBeVisible();

  await bench.stepDown('The dissent stands until a second source is found.');
  await expect(bench.stage('Tracked operator')).toBeVisible();
  await expect(page.getByRole('list', { name: 'History of the ladder' }).getByRole('listitem')).toHaveCount(
    5,
  );
});
