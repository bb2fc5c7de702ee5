import { expect, it } from 'vitest';
import { z } from 'zod';
import type { PromptUseRow } from '@/lib/linkage/behaviour/prompt-use';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { cypher } from '@/lib/neo4j/cypher';
import { createCampaignStore } from '@/lib/neo4j/stores/campaign-store';
import { createRunStore } from '@/lib/neo4j/stores/run-store';
import { openTestGateway } from '@/lib/testing/neo4j';
import { buildPromptUse } from '@/lib/testing/prompt-use';
import { describeCampaigns } from '@/lib/usecases/linkage/describe-campaigns';
import { describeClusters } from '@/lib/usecases/linkage/describe-clusters';
import { describeRun } from '@/lib/usecases/linkage/describe-run';

const gateway = await openTestGateway();
const runs = createRunStore(gateway);
const campaigns = createCampaignStore(gateway);
const operated = Array.from({ length: 12 }, (_, n) => `op-${String(n).padStart(2, '0')}`);

async function makeRun(runId: string) {
  const builder = new LinkageInputBuilder();
  for (let n = 0; n < 300; n += 1)
    builder.addUse({ accountId: `x-${n}`, kind: 'payment_method', value: `own-${n}` });
  for (const accountId of operated)
    for (const kind of ['payment_method', 'device']) builder.addUse({ accountId, kind, value: 'one' });
  const plain = builder.build('test');
  const rows: PromptUseRow[] = operated.flatMap((accountId) =>
    Array.from({ length: 20 }, (_, day) => ({
      accountId,
      prompt: `t-${day % 2}`,
      capability: 'coding',
      day,
      exchanges: 3,
      inputTokens: 10,
      outputTokens: 5,
      firstSeen: day * 86_400_000,
      lastSeen: day * 86_400_000 + 5,
    })),
  );
  const promptUse = buildPromptUse(rows, plain.accounts.ids, new Map([['coding', 10_000]]));
  const result = await linkAccounts({ ...plain, promptUse }, linkageParameters.parse({}));
  const clusters = describeClusters(runId, result, []);
  const findings = describeCampaigns(runId, result, clusters, []);
  const detail = describeRun(result, { runId, startedAt: 0, finishedAt: 1 });
  return { detail, result, input: result.input, clusters, campaigns: findings };
}

const addAccounts = {
  name: 'test-add-accounts',
  access: 'write',
  timeoutMs: 5_000,
  params: z.object({ ids: z.array(z.string()) }),
  row: z.unknown(),
  text: cypher`UNWIND $ids AS id MERGE (:Account {id: id})`,
} as const;

it('keeps the campaigns of a run, and takes them out with it', async () => {
  await gateway.run(addAccounts, { ids: operated });
  const run = await makeRun('r_00000001');
  await runs.save(run);
  await runs.save(run);
  const page = { offset: 0, limit: 10, sort: 'exchanges', descending: true } as const;
  const { campaigns: listed, total } = await campaigns.list('r_00000001', page);
  expect(total).toBe(1);
  const [first] = listed;
  expect(first).toMatchObject({ accounts: 12, confirmedAccounts: 12, exchanges: 720, clusters: 1 });
  const found = await campaigns.get('r_00000001', first?.campaignId ?? '');
  expect(found.prompts.map(({ promptCluster }) => promptCluster)).toEqual(['t-0', 't-1']);
  expect(found.servedBy).toEqual([
    { clusterId: run.clusters[0]?.clusterId, accounts: 12, exchanges: 720, share: 1 },
  ]);
  const { accounts, total: accountsTotal } = await campaigns.listAccounts('r_00000001', found.campaignId, {
    offset: 2,
    limit: 3,
    sort: 'accountId',
    descending: false,
  });
  expect(accountsTotal).toBe(12);
  expect(accounts.map(({ accountId }) => accountId)).toEqual(['op-02', 'op-03', 'op-04']);
  expect(accounts[0]).toMatchObject({
    exchanges: 60,
    clusterId: run.clusters[0]?.clusterId,
    standing: 'confirmed',
  });

  const again = await makeRun('r_00000002');
  await runs.save(again);
  await runs.remove('r_00000001');
  expect((await campaigns.list('r_00000002', page)).total).toBe(1);
  await runs.remove('r_00000002');
  await expect(campaigns.get('r_00000002', found.campaignId)).rejects.toThrow(/campaign/);
});
