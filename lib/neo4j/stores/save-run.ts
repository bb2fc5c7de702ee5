import { runSummary } from '@/lib/contracts/runs';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { hubClasses } from '@/lib/domain/hub-class';
import { chooseGraphLinks } from '@/lib/linkage/result/choose-graph-links';
import { createReasonReader } from '@/lib/linkage/result/link-reasons';
import { listMemberships } from '@/lib/linkage/result/memberships';
import { createValueReasonReader } from '@/lib/linkage/result/value-reasons';
import { chunksOf } from '@/lib/neo4j/chunks-of';
import type { Gateway } from '@/lib/neo4j/gateway';
import { beginRun } from '@/lib/neo4j/queries/begin-run/query';
import { writeHubClasses } from '@/lib/neo4j/queries/write-hub-classes/query';
import { writeRunClusters } from '@/lib/neo4j/queries/write-run-clusters/query';
import { writeRunLinks } from '@/lib/neo4j/queries/write-run-links/query';
import { writeRunMembers } from '@/lib/neo4j/queries/write-run-members/query';
import { createPartWriter, writeParts } from '@/lib/neo4j/stores/run-parts';
import { campaignRowCount, saveCampaigns } from '@/lib/neo4j/stores/save-campaigns';
import type { RunStore } from '@/lib/usecases/ports/runs';

type Run = Parameters<RunStore['save']>[0];
type Row = Record<string, unknown>;

const clustersPerBatch = 500;
const hubsPerBatch = 5_000;

function* memberRows({ input, result, clusters }: Run): Generator<Row> {
  for (const { account, cluster, ...figures } of listMemberships(result))
    yield { accountId: input.accounts.ids[account], clusterId: clusters[cluster]?.clusterId, ...figures };
}

function* linkRows({ input, result }: Run, chosen: Uint32Array): Generator<Row> {
  const readReasons = createReasonReader(result);
  const { links } = result;
  for (const link of chosen) {
    const reasons = readReasons(link);
    yield {
      accountA: input.accounts.ids[links.accountA[link] ?? 0],
      accountB: input.accounts.ids[links.accountB[link] ?? 0],
      weight: links.weightBits[link],
      probability: links.probability[link],
      isStrong: links.isStrong[link] === 1,
      families: evidenceFamilies.filter((_, family) => ((links.families[link] ?? 0) & (1 << family)) !== 0),
      reasons: reasons.map(({ comparison, level, identifierId }) =>
        [comparison, level, identifierId ?? ''].join('|'),
      ),
      reasonBits: reasons.map(({ bits }) => bits),
    };
  }
}

function* hubRows({ input, result }: Run): Generator<Row> {
  const { degree, hubClass } = result.model.values;
  const reasonOf = createValueReasonReader(result);
  for (const [identifier, id] of input.identifiers.ids.entries())
    if ((degree[identifier] ?? 0) >= 2)
      yield { id, hubClass: hubClasses[hubClass[identifier] ?? 0], reason: reasonOf(identifier) };
}

function clusterRows({ clusters }: Run) {
  return clusters.map((detail) => ({
    id: detail.clusterId,
    size: detail.size,
    exchanges: detail.exchanges,
    strength: detail.strength,
    lastSeen: detail.lastSeen,
    density: detail.density,
    detail: JSON.stringify(detail),
  }));
}

/**
 * Writes a finished run into the graph in parts of which each counts once (run-part-cypher.ts); readers see it only once all of it
 * is there, and a crashed write is simply repeated.
 */
export async function saveRun(gateway: Gateway, run: Run): Promise<void> {
  const { detail, signal } = run;
  const { runId } = detail;
  const options = signal ? { signal } : {};
  const chosen = chooseGraphLinks(run.result.links);
  const members = run.result.clusters.reduce((sum, c) => sum + c.members.length + c.possible.length, 0);
  const total = run.clusters.length + members + chosen.length + campaignRowCount(run);
  let done = 0;
  const count = (rows: number) => {
    done += rows;
    run.onProgress?.(done, total);
  };
  await gateway.run(beginRun, {
    runId,
    version: detail.version,
    seed: detail.seed,
    startedAt: detail.startedAt,
    finishedAt: detail.finishedAt,
    inputFingerprint: detail.inputFingerprint,
    summary: JSON.stringify(runSummary.parse(detail)),
  });
  for (const rows of chunksOf(clusterRows(run), clustersPerBatch)) {
    await gateway.run(writeRunClusters, { runId, now: detail.finishedAt, rows }, options);
    count(rows.length);
  }
  const writePart = createPartWriter(gateway, runId, options);
  await writeParts(writePart, writeRunMembers, memberRows(run), count);
  await saveCampaigns(gateway, run, { writePart, count });
  await writeParts(writePart, writeRunLinks, linkRows(run, chosen), count);
  for (const rows of chunksOf(hubRows(run), hubsPerBatch))
    await gateway.run(writeHubClasses, { runId, rows }, options);
}
