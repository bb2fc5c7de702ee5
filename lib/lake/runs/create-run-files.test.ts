import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import { createRunFiles } from '@/lib/lake/runs/create-run-files';
import { createRunCuts, restoreCut } from '@/lib/lake/runs/run-cut';
import { leaveOutFamilies } from '@/lib/linkage/evaluation/leave-out-family';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';
import { PairScorer } from '@/lib/linkage/scoring/pair-scorer';
import { describeClusters } from '@/lib/usecases/linkage/describe-clusters';
import { describeRun } from '@/lib/usecases/linkage/describe-run';
import { explainMember } from '@/lib/usecases/linkage/explain-member';
import { explainStoredPair } from '@/lib/usecases/linkage/explain-stored-pair';
import type { RunCuts } from '@/lib/usecases/ports/evidence';
import type { RunFiles } from '@/lib/usecases/ports/runs';

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

async function writeExample(): Promise<{ files: RunFiles; cuts: RunCuts; result: LinkageResult }> {
  const builder = new LinkageInputBuilder();
  for (let n = 0; n < 60; n += 1) {
    const accountId = `a-${n}`;
    builder.addAccount({ id: accountId, createdAt: n * 60_000, firstSeen: n * 60_000, exchanges: n });
    builder.addUse({ accountId, kind: 'payment_method', value: `card-${n % 20}`, firstSeen: n });
    builder.addUse({ accountId, kind: 'device', value: `machine-${n % 30}` });
    if (n > 0)
      builder.addRelation({ source: `a-${n - 1}`, target: accountId, kind: 'transferred', at: n * 60_000 });
  }
  const set = builder.addProfile({
    attribute: 'name',
    title: 'Name',
    measure: 'name',
    family: 'identity',
    forgeabilityCapBits: null,
  });
  for (let n = 0; n < 60; n += 1) set(`a-${n}`, `name ${n % 20}`);
  const result = await linkAccounts(builder.build('test'), linkageParameters.parse({}));
  root = await mkdtemp(join(tmpdir(), 'skein-run-files-'));
  const paths = {
    root,
    lake: join(root, 'lake'),
    staging: join(root, 'staging'),
    rejects: join(root, 'rejects'),
  };
  const files = createRunFiles({ paths, runs: join(root, 'runs') });
  const cuts = createRunCuts({ paths, runs: join(root, 'runs') });
  const runId = 'r_00000001';
  const detail = describeRun(result, { runId, startedAt: 0, finishedAt: 1 });
  await files.write(runId, {
    result,
    detail,
    clusters: describeClusters(runId, result, []),
    campaigns: [],
    leftOut: await leaveOutFamilies(result),
  });
  return { files, cuts, result };
}

it('explains a pair from the files exactly as the run weighed it', async () => {
  const { files, result } = await writeExample();
  const { input, model } = result;
  const scorer = new PairScorer(input, model, buildRelationIndex(input));
  for (const [a, b] of [
    [0, 20],
    [0, 30],
    [1, 2],
    [5, 50],
  ] as const) {
    const [accountA = '', accountB = ''] = [input.accounts.ids[a], input.accounts.ids[b]];
    const explained = explainStoredPair(await files.readPair('r_00000001', accountA, accountB));
    expect(explained.weightBits).toBeCloseTo(scorer.score(a, b).weightBits, 9);
    const sum = explained.items.reduce((total, { bits }) => total + bits, explained.priorBits);
    expect(Math.abs(sum - explained.weightBits)).toBeLessThan(1e-9);
  }
});

it('gives back every link, member and cluster', async () => {
  const { files, result } = await writeExample();
  let links = 0;
  for await (const rows of files.streamLinks('r_00000001', 0)) links += rows.length;
  expect(links).toBe(result.links.accountA.length);
  let members = 0;
  for await (const rows of files.streamMembers('r_00000001')) members += rows.length;
  expect(members).toBe(result.clusters.reduce((sum, c) => sum + c.members.length + c.possible.length, 0));
  expect(members).toBeGreaterThan(0);
  expect(await files.readClusters('r_00000001')).toHaveLength(result.clusters.length);
});

it('explains every pair of a cut, written out and read again, exactly as the whole run does', async () => {
  const { files, cuts, result } = await writeExample();
  const ids = result.input.accounts.ids.slice(0, 25);
  const cut = await cuts.cut('r_00000001', ids);
  async function* read() {
    for (const file of cut.files) {
      const texts = file.read();
      yield { name: file.name, content: Readable.from(texts).map((text: string) => Buffer.from(text)) };
    }
  }
  const restored = await restoreCut('r_00000001', read());
  try {
    for (const [a = '', b = ''] of [
      [ids[0], ids[20]],
      [ids[3], ids[4]],
      [ids[5], ids[24]],
    ]) {
      const whole = explainStoredPair(await files.readPair('r_00000001', a, b));
      expect(explainStoredPair(await restored.readPair(a, b))).toEqual(whole);
    }
    await expect(restored.readPair(ids[0] ?? '', result.input.accounts.ids[30] ?? '')).rejects.toThrow();
  } finally {
    await restored.close();
    await cut.close();
  }
});

it('knows no run and no account that are not there', async () => {
  const { files } = await writeExample();
  await expect(files.readDetail('r_99999999')).rejects.toThrow('no run with the id "r_99999999"');
  await expect(files.readPair('r_00000001', 'a-1', 'nobody')).rejects.toThrow('"nobody"');
});

it('explains a member by its own links and values, with its strongest link adding up', async () => {
  const { files, result } = await writeExample();
  const idOf = (account: number | undefined): string => result.input.accounts.ids[account ?? -1] ?? '';
  const [cluster] = result.clusters;
  const accountId = idOf(cluster?.members[0]);
  const runs = { findRunId: async () => 'r_00000001' };
  const decisions = { listActiveBetween: async () => [] };
  const member = await explainMember({ runs, decisions, runFiles: files }, { accountId });
  const others = new Set(
    [...(cluster?.members ?? []), ...(cluster?.possible ?? []).map((rim) => rim.account)].map(idOf),
  );
  expect(member.linksTotal).toBeGreaterThan(0);
  expect(member.links.every(({ otherId }) => others.has(otherId))).toBe(true);
  expect(member.links.map(({ weightBits }) => weightBits)).toEqual(
    member.links.map(({ weightBits }) => weightBits).toSorted((a, b) => b - a),
  );
  const best = member.best;
  const sum = (best?.items ?? []).reduce((total, { bits }) => total + bits, best?.priorBits ?? 0);
  expect(Math.abs(sum - (member.margin.ownBits ?? 0))).toBeLessThan(1e-9);
  await expect(explainMember({ runs, decisions, runFiles: files }, { accountId: 'nobody' })).rejects.toThrow(
    'nobody',
  );
});

it('keeps the clusters without each family, and leaving a family out never links what was not linked', async () => {
  const { files, result } = await writeExample();
  const clusterOf = new Map(
    result.clusters.flatMap(({ members }, number) =>
      Array.from(members, (account) => [result.input.accounts.ids[account] ?? '', number] as const),
    ),
  );
  const without = new Set<string>();
  for await (const rows of files.streamLeftOut('r_00000001')) {
    for (const row of rows) {
      without.add(row.without);
      expect(clusterOf.has(row.accountId)).toBe(true);
    }
  }
  for (const family of without) expect(result.model.familiesAvailable).toContain(family);
});
