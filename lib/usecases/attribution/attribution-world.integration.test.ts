import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WatchCondition } from '@/lib/contracts/alerts';
import { packageBytesMax } from '@/lib/contracts/partner';
import type { Actor } from '@/lib/domain/actor';
import { hasNode } from '@/lib/domain/identifier-kind';
import { bytesSource } from '@/lib/evidence/byte-source';
import { openArchive } from '@/lib/evidence/zip/open-archive';
import { type LinkedWorld, openLinkedWorld } from '@/lib/testing/linked-world';
import { testGateway } from '@/lib/testing/neo4j';
import { checkSimulator, sumByAction, truthTable } from '@/lib/testing/simulator-check';
import { recordAction } from '@/lib/usecases/actions/record-action';
import { writeReasonFiles } from '@/lib/usecases/actions/write-reason-files';
import { addEvidence } from '@/lib/usecases/attribution/add-evidence';
import { listSubjectValues } from '@/lib/usecases/attribution/list-subject-values';
import { runSimulation } from '@/lib/usecases/attribution/run-simulation';
import { getCampaignReach } from '@/lib/usecases/campaigns/get-campaign-reach';
import { listCampaigns } from '@/lib/usecases/campaigns/list-campaigns';
import { listClusters } from '@/lib/usecases/clusters/list-clusters';
import { matchPartnerPackage } from '@/lib/usecases/partners/match-partner-package';
import { writePartnerPackage } from '@/lib/usecases/partners/write-partner-package';
import { listAlerts } from '@/lib/usecases/watch/list-alerts';
import { runWatchRules } from '@/lib/usecases/watch/run-watch-rules';
import { saveWatchRule } from '@/lib/usecases/watch/save-watch-rule';
import { updateAlerts } from '@/lib/usecases/watch/update-alerts';

const ana: Actor = { id: 'ana', name: 'Ana', role: 'lead' };
const gateway = testGateway();
let world: LinkedWorld;
let workspace: LinkedWorld['workspace'];
let clusterId = '';

const shortestSecret = 5;

/** The pages of a ZIP of sheets, by the account that each says it is about. */
async function readPages(zip: Buffer): Promise<Map<string, string>> {
  const archive = await openArchive(bytesSource(zip));
  const pages = new Map<string, string>();
  for (const { path } of archive.files) {
    if (!path.endsWith('.html')) continue;
    const html = await text(Readable.from(archive.open(path)));
    pages.set(/<dd>(.*?)<\/dd>/.exec(html)?.[1] ?? '', html);
  }
  return pages;
}

const isInnocent = (accountId: string): boolean => !world.operatorOf.has(accountId);

beforeAll(async () => {
  world = await openLinkedWorld(gateway, { accounts: 1_000, seed: 11, difficulty: 'medium' });
  workspace = world.workspace;
  const page = { offset: 0, limit: 1, sort: 'size', descending: true } as const;
  clusterId = (await listClusters(workspace.deps, page)).clusters[0]?.clusterId ?? '';
});
afterAll(() => world.close());

describe('the simulator against the truth', () => {
  it('predicts the innocents whom each action hits, on accounts and on values', async () => {
    const page = { offset: 0, limit: 6, sort: 'size', descending: true } as const;
    const { clusters } = await listClusters(workspace.deps, page);
    const checked = await checkSimulator(
      workspace.deps,
      clusters.map((cluster) => cluster.clusterId),
      isInnocent,
    );
    const sums = sumByAction(checked);
    console.info(truthTable(sums));
    const kinds = ['Suspend', 'Block devices', 'Block the ASN', 'Limit to', 'Ask to verify'];
    for (const kind of kinds) expect(sums.some(({ action }) => action.startsWith(kind))).toBe(true);
    // What a calibrated membership may be off by: a twentieth of whom the action hits, and one account.
    for (const { action, hit, innocentsLow, innocentsHigh, innocents } of sums) {
      expect.soft(innocents, action).toBeGreaterThanOrEqual(Math.floor(innocentsLow - hit * 0.05) - 1);
      expect.soft(innocents, action).toBeLessThanOrEqual(Math.ceil(innocentsHigh + hit * 0.05) + 1);
    }
  });

  it('says whom else a block hits, and that they are no members', async () => {
    const subject = { kind: 'cluster', id: clusterId } as const;
    const { topValues } = await workspace.deps.runs.getCluster(
      (await workspace.deps.runs.findRunId()) ?? '',
      clusterId,
    );
    const identifierIds = topValues.map(({ identifierId }) => identifierId);
    const choice = { subject, kind: 'block_values', identifierIds } as const;
    const { simulation, targets } = await runSimulation(workspace.deps, choice);
    const outside = targets.filter((target) => target.clusterId !== clusterId).map(({ id }) => id);
    expect(simulation.innocents.map(({ accountId }) => accountId)).toEqual(expect.arrayContaining(outside));
    expect(simulation.caught.length + simulation.survivors.length).toBeGreaterThan(0);
  });
});

describe('the sheets of reasons', () => {
  it('catch the whole cluster when it is suspended, and no sheet holds what is anybody else’s', async () => {
    const { deps } = workspace;
    const choice = { subject: { kind: 'cluster', id: clusterId }, kind: 'suspend' } as const;
    const { simulation, targets } = await runSimulation(deps, choice);
    expect([simulation.caughtShare, simulation.survivors]).toEqual([1, []]);
    const action = await recordAction(deps, { choice, note: '' }, ana);
    const { content, sheets } = await writeReasonFiles(deps, { actionId: action.id, format: 'zip' });
    const pages = await readPages(await buffer(content));
    expect([sheets, pages.size]).toEqual([targets.length, targets.length]);
    const runId = (await deps.runs.findRunId()) ?? '';
    const { accounts, values } = await deps.attribution.readActionAccounts(runId, action.accountIds);
    const secrets = [
      ...values.flatMap(({ id, display }) => [id, display]),
      ...accounts.map(({ id }) => id),
    ].filter((secret) => secret.length >= shortestSecret);
    expect([...pages.keys()].toSorted()).toEqual([...action.accountIds].toSorted());
    expect(secrets.length).toBeGreaterThan(targets.length);
    for (const [accountId, html] of pages) {
      expect(secrets.filter((secret) => secret !== accountId && html.includes(secret))).toEqual([]);
    }
  });
});

describe('what watches', () => {
  it('notices once, stays quiet when nothing changes, and keeps a dismissal', async () => {
    const condition = { kind: 'threshold', measure: 'cluster_accounts', min: 3 } as const;
    await saveWatchRule(workspace.deps, { name: 'Clusters', condition }, ana);
    const first = await runWatchRules(workspace.deps);
    const again = await runWatchRules(workspace.deps);
    expect(first.fresh).toBeGreaterThan(0);
    expect([again.fresh, again.grown, again.unchanged]).toEqual([0, 0, first.fresh]);
    const { alerts, total } = await listAlerts(workspace.deps, { offset: 1, limit: 2 });
    expect(total).toBe(first.fresh);
    const alertIds = alerts.map(({ id }) => id);
    const dismissal = { reason: 'not_enough' } as const;
    const update = { alertIds: [...alertIds, 'al_nobody'], dismissal };
    await expect(updateAlerts(workspace.deps, update, ana)).rejects.toThrow('al_nobody');
    await updateAlerts(workspace.deps, { alertIds, dismissal }, ana);
    await runWatchRules(workspace.deps);
    const dismissed = await listAlerts(workspace.deps, { state: 'dismissed', limit: 10 });
    expect(dismissed.alerts.map(({ id }) => id).toSorted()).toEqual(alertIds.toSorted());
    expect(dismissed.states).toMatchObject({ dismissed: 2, open: first.fresh - 2 });
  });

  it('lists the largest of what was noticed together first', async () => {
    const { alerts } = await listAlerts(workspace.deps, { state: 'open', limit: 1_000 });
    const figures = alerts.map(({ figure }) => figure);
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
    expect(new Set(figures).size).toBeGreaterThan(1);
  });

  it('every kind of rule looks, and each cluster over a threshold or born is found', async () => {
    const { deps } = workspace;
    const conditions: WatchCondition[] = [
      { kind: 'threshold', measure: 'cluster_exchanges', min: 1 },
      { kind: 'threshold', measure: 'campaign_accounts', min: 1 },
      { kind: 'threshold', measure: 'campaign_exchanges', min: 1 },
      { kind: 'signal', signal: 'exchanges_per_day', percentileMin: 50 },
      { kind: 'joins_cluster', clusterId },
      { kind: 'pattern', pattern: 'cluster_born' },
      { kind: 'pattern', pattern: 'campaign_born' },
    ];
    for (const condition of conditions)
      await saveWatchRule(deps, { name: JSON.stringify(condition), condition }, ana);
    expect((await runWatchRules(deps)).failures).toEqual([]);
    const { alerts } = await listAlerts(deps, { limit: 1_000 });
    const foundBy = (condition: WatchCondition) =>
      alerts.filter(({ ruleName }) => ruleName === JSON.stringify(condition)).length;
    const page = { offset: 0, limit: 1, sort: 'size', descending: true } as const;
    const { total } = await listClusters(deps, page);
    const [exchanges, , , , joined, born] = conditions.map(foundBy);
    expect([exchanges, joined, born]).toEqual([total, 0, total]);
    expect(
      conditions
        .slice(1, 4)
        .map(foundBy)
        .every((count) => count > 0),
    ).toBe(true);
  });

  it('counts everybody outside the operator’s clusters who uses a watched value, and names the first', async () => {
    const { attribution, explore, runs } = workspace.deps;
    const runId = (await runs.findRunId()) ?? '';
    const confirmed = new Set(await explore.listConfirmedMemberIds(clusterId, runId, 1_000));
    const [member = ''] = confirmed;
    const uses = await explore.listAccountIdentifiers(member, { offset: 0, limit: 200 });
    const shared = uses.find(({ kind }) => kind === 'asn')?.id ?? '';
    const users = await attribution.listAccountsUsing([shared], 20_000);
    const outside = users.filter((id) => !confirmed.has(id)).toSorted();
    expect(outside.length).toBeGreaterThan(2);
    const own = [{ kind: 'cluster', id: clusterId }] as const;
    expect(await attribution.findOutsiders(shared, runId, own, 2)).toEqual({
      total: outside.length,
      ids: outside.slice(0, 2),
    });
    const everybody = await attribution.findOutsiders(shared, runId, [], 1);
    expect(everybody.total).toBe(users.length);
  });
});

describe('a partner package', () => {
  it('is found again by its digests, and brings nothing into the graph', async () => {
    const subject = { kind: 'cluster', id: clusterId } as const;
    const { content, indicators } = await writePartnerPackage(
      workspace.deps,
      { subject, title: 'Pool' },
      ana,
    );
    const before = await workspace.deps.explore.countWorld();
    const match = await matchPartnerPackage(workspace.deps, { name: 'pool.json', text: content }, ana);
    expect(match.hits).toHaveLength(indicators);
    expect(match.hits.every(({ clusters }) => clusters.some((found) => found.clusterId === clusterId))).toBe(
      true,
    );
    expect(await workspace.deps.explore.countWorld()).toEqual(before);
    const late = await matchPartnerPackage(
      { ...workspace.deps, clock: { now: () => Date.now() + 400 * 86_400_000 } },
      { name: 'late.json', text: content },
      ana,
    );
    expect([late.isExpired, late.hits]).toEqual([true, []]);
    const large = { name: 'large.csv', text: 'x'.repeat(packageBytesMax + 1) };
    await expect(matchPartnerPackage(workspace.deps, large, ana)).rejects.toThrow(
      expect.objectContaining({ code: 'package_too_large' }),
    );
  });
});

describe('evidence and campaigns', () => {
  it('keeps the figure of a graph reference with its run', async () => {
    const runId = await workspace.deps.runs.findRunId();
    const timing = { type: 'graph', reference: { kind: 'timing', clusterId } } as const;
    const subject = { kind: 'cluster', id: clusterId } as const;
    const item = await addEvidence(workspace.deps, { subject, title: 'Hours', origin: timing }, ana);
    expect(item.figure).toMatchObject({ runId, unit: 'share' });
    const nothing = { type: 'graph', reference: { kind: 'identifier', identifierId: 'ip:none' } } as const;
    const missing = addEvidence(workspace.deps, { subject, title: 'x', origin: nothing }, ana);
    await expect(missing).rejects.toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it('takes in a value that the run worked out, which has no node', async () => {
    const { deps } = workspace;
    const page = { offset: 0, limit: 20, sort: 'size', descending: true } as const;
    const { clusters } = await listClusters(deps, page);
    const derived = await Promise.all(
      clusters.map(async (cluster) => {
        const subject = { kind: 'cluster', id: cluster.clusterId } as const;
        const values = await listSubjectValues(deps, subject);
        return values.filter(({ kind }) => !hasNode(kind)).map((value) => ({ subject, value }));
      }),
    );
    const [found] = derived.flat();
    if (!found) throw new Error('No cluster of this world shares a value that the run worked out.');
    const { subject, value } = found;
    const reference = { kind: 'identifier', identifierId: value.identifierId } as const;
    const origin = { type: 'graph', reference } as const;
    const { figure } = await addEvidence(deps, { subject, title: 'Queue', origin }, ana);
    expect(figure?.value).toBe(value.rarityBits);
    expect(figure?.text).toContain(value.display);
    const elsewhere = { kind: 'identifier', identifierId: 'queue:none' } as const;
    const missing = addEvidence(
      deps,
      { subject, title: 'x', origin: { type: 'graph', reference: elsewhere } },
      ana,
    );
    await expect(missing).rejects.toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it('divides the participants of a campaign into tiers that add up', async () => {
    const { campaigns } = await listCampaigns(workspace.deps, {
      offset: 0,
      limit: 5,
      sort: 'accounts',
      descending: true,
    });
    for (const { campaignId, accounts, confirmedAccounts } of campaigns) {
      const { tiers } = await getCampaignReach(workspace.deps, {
        campaignId,
        tier: 'confirmed',
        limit: 5_000,
      });
      expect(tiers.reduce((sum, tier) => sum + tier.accounts, 0)).toBe(accounts);
      expect(tiers[0]?.accounts).toBe(confirmedAccounts);
    }
    expect(campaigns.length).toBeGreaterThan(0);
  });
});
