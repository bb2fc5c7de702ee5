import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importTables } from '@/lib/contracts/jobs';
import type { Actor } from '@/lib/domain/actor';
import { jobId } from '@/lib/domain/ids';
import { temporaryFolder } from '@/lib/testing/import-rig';
import { resetGraph, testConnection, testGateway } from '@/lib/testing/neo4j';
import { addEvidence } from '@/lib/usecases/add-evidence';
import { runSimulation } from '@/lib/usecases/attribution/run-simulation';
import { getCampaignReach } from '@/lib/usecases/get-campaign-reach';
import { listAlerts } from '@/lib/usecases/list-alerts';
import { listCampaigns } from '@/lib/usecases/list-campaigns';
import { listClusters } from '@/lib/usecases/list-clusters';
import { matchPartnerPackage } from '@/lib/usecases/match-partner-package';
import { recordAction } from '@/lib/usecases/record-action';
import { runWatchRules } from '@/lib/usecases/run-watch-rules';
import { saveWatchRule } from '@/lib/usecases/save-watch-rule';
import { updateAlert } from '@/lib/usecases/update-alert';
import { nodeWorldFiles } from '@/lib/usecases/world/node-world-files';
import { writePartnerPackage } from '@/lib/usecases/write-partner-package';
import { writeReasonSheets } from '@/lib/usecases/write-reason-sheets';
import { writeWorld } from '@/lib/usecases/write-world';
import type { Workspace } from '@/lib/workspace/deps';
import { openWorkspace } from '@/lib/workspace/open';

const ana: Actor = { id: 'ana', name: 'Ana', role: 'lead' };
const gateway = testGateway();
const folder = await temporaryFolder();
let workspace: Workspace;
/** Operator by account; innocents are absent. */
const guilty = new Map<string, string>();
let clusterId = '';

const tools = {
  jobId: jobId.parse('j_00000001'),
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

beforeAll(async () => {
  await resetGraph(gateway);
  const world = await writeWorld(
    { files: nodeWorldFiles },
    {
      accounts: 1_200,
      seed: 11,
      difficulty: 'medium',
      outDir: `${folder.path}/world`,
    },
  );
  const { uri, user, password, database } = testConnection();
  Object.assign(process.env, {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  });
  workspace = await openWorkspace({ dataDir: `${folder.path}/data`, mode: 'start', name: 'test' });
  const sources = importTables.flatMap((table) =>
    table in world.files ? [{ table, path: world.files[table as keyof typeof world.files] }] : [],
  );
  await workspace.handleJob({ kind: 'import', sources, prompts: 'keep' }, tools);
  await workspace.handleJob({ kind: 'link', parameters: {} }, tools);
  for (const { accountId, operator } of await workspace.deps.linkageSource.readLabels()) {
    if (operator !== null) guilty.set(accountId, operator);
  }
  const { clusters } = await listClusters(workspace.deps, {
    offset: 0,
    limit: 1,
    sort: 'size',
    descending: true,
  });
  clusterId = clusters[0]?.clusterId ?? '';
});
afterAll(async () => {
  await workspace.close();
  await folder.remove();
});

describe('the simulator against the truth', () => {
  it('predicts innocents that are hit within its range, when values are blocked', async () => {
    const { topValues } = await workspace.deps.runs.getCluster(
      (await workspace.deps.runs.findRunId()) ?? '',
      clusterId,
    );
    const subject = { kind: 'cluster', id: clusterId } as const;
    let low = 0;
    let high = 0;
    let actual = 0;
    for (const { identifierId } of topValues) {
      const { simulation, targets } = await runSimulation(workspace.deps, {
        subject,
        kind: 'block_values',
        identifierIds: [identifierId],
      });
      low += simulation.innocentsLow;
      high += simulation.innocentsHigh;
      actual += targets.filter(({ id }) => !guilty.has(id)).length;
    }
    console.info(
      `innocents over ${topValues.length} values: predicted ${low.toFixed(1)} to ${high.toFixed(1)}, really ${actual}`,
    );
    expect(topValues.length).toBeGreaterThan(0);
    // One account in either direction is what a calibrated membership may be off by.
    expect(actual).toBeGreaterThanOrEqual(Math.floor(low) - 1);
    expect(actual).toBeLessThanOrEqual(Math.ceil(high) + 1);
  });

  it('catches the cluster when its confirmed accounts are suspended, and few innocents', async () => {
    const subject = { kind: 'cluster', id: clusterId } as const;
    const { simulation, targets } = await runSimulation(workspace.deps, { subject, kind: 'suspend' });
    const actual = targets.filter(({ id }) => !guilty.has(id)).length;
    console.info(
      `suspending ${targets.length}: innocents predicted ${simulation.innocentsHigh.toFixed(2)}, really ${actual}`,
    );
    expect([simulation.caughtShare, simulation.survivors]).toEqual([1, []]);
    expect(Math.abs(actual - simulation.innocentsHigh)).toBeLessThanOrEqual(
      Math.max(2, targets.length * 0.05),
    );
    const action = await recordAction(
      workspace.deps,
      { choice: { subject, kind: 'suspend' }, note: '' },
      ana,
    );
    const sheets = await writeReasonSheets(workspace.deps, { actionId: action.id });
    expect(sheets).toHaveLength(targets.length);
    const others = new Set(targets.map(({ id }) => id));
    for (const { accountId, decision, reasons } of sheets) {
      const text = [decision, ...reasons].join(' ');
      expect([...others].filter((id) => id !== accountId && text.includes(id))).toEqual([]);
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
    const [alert] = await listAlerts(workspace.deps, { limit: 1 });
    const dismissal = { reason: 'not_enough' } as const;
    await updateAlert(workspace.deps, { alertId: alert?.id ?? '', dismissal }, ana);
    await runWatchRules(workspace.deps);
    const dismissed = await listAlerts(workspace.deps, { state: 'dismissed', limit: 10 });
    expect(dismissed.map(({ id }) => id)).toEqual([alert?.id]);
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
