import type { PairExplanation } from '@/lib/contracts/explanation';
import type { ClusterDetail, MemberRow, RunDetail } from '@/lib/contracts/runs';
import { NotFoundError } from '@/lib/domain/errors';
import type { ReportFigures, ReportPair } from '@/lib/evidence/report/report-input';
import type { Dossier, DossierIdentifier, DossierLink, DossierUse } from '@/lib/export/dossier';
import type { Provenance } from '@/lib/export/provenance';
import type { BatchRecord, BatchStore } from '@/lib/usecases/ports/batches';
import type { CaseReader, CaseSource } from '@/lib/usecases/ports/evidence';
import type { GraphStore } from '@/lib/usecases/ports/graph';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

/** What an export reads. */
export interface CaseDeps {
  runs: Pick<RunStore, 'findRunId' | 'getCluster' | 'listMembers'>;
  runFiles: Pick<RunFiles, 'readDetail' | 'streamLinks'>;
  graph: Pick<GraphStore, 'listNodes'>;
  batches: Pick<BatchStore, 'listInStates'>;
  cases: CaseSource;
  explainPair(runId: string, accountA: string, accountB: string): Promise<PairExplanation>;
}

/** Everything an export is made of, before redaction. `reader` gives the source rows; close it when done. */
export interface GatheredCase {
  dossier: Dossier;
  figures: ReportFigures;
  pairs: ReportPair[];
  cluster: ClusterDetail;
  run: RunDetail;
  files: Provenance['files'];
  /** Uses of values that are no identifiers of the graph: exact prompts that one account alone sent. */
  usesLeftOut: number;
  reader: CaseReader;
}

const pageSize = 500;
const nodesPerRead = 1_000;
const pairsExplained = { surest: 5, bridges: 4, weakest: 3 } as const;

async function allMembers(deps: CaseDeps, runId: string, clusterId: string): Promise<MemberRow[]> {
  const members: MemberRow[] = [];
  for (;;) {
    const page = await deps.runs.listMembers(runId, clusterId, {
      offset: members.length,
      limit: pageSize,
      sort: 'accountId',
      descending: false,
    });
    members.push(...page.members);
    if (page.members.length === 0 || members.length >= page.total) return members;
  }
}

async function linksAmong(
  deps: CaseDeps,
  runId: string,
  members: ReadonlySet<string>,
): Promise<DossierLink[]> {
  const links: DossierLink[] = [];
  for await (const chunk of deps.runFiles.streamLinks(runId, 0)) {
    for (const link of chunk) if (members.has(link.accountA) && members.has(link.accountB)) links.push(link);
  }
  return links.toSorted((a, b) => order(a.accountA, b.accountA) || order(a.accountB, b.accountB));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function readUses(reader: CaseReader): Promise<{ uses: DossierUse[]; values: Map<string, string> }> {
  const uses: DossierUse[] = [];
  const values = new Map<string, string>();
  for await (const chunk of reader.uses()) {
    for (const { accountId, kind, value, count, firstSeen, lastSeen } of chunk) {
      const identifierId = `${kind}:${value}`;
      values.set(identifierId, value);
      uses.push({ accountId, identifierId, count, firstSeen, lastSeen });
    }
  }
  return { uses, values };
}

async function readIdentifiers(
  deps: CaseDeps,
  runId: string,
  ids: readonly string[],
): Promise<DossierIdentifier[]> {
  const identifiers: DossierIdentifier[] = [];
  for (let at = 0; at < ids.length; at += nodesPerRead) {
    const identifierIds = ids.slice(at, at + nodesPerRead);
    const nodes = await deps.graph.listNodes({ accountIds: [], identifierIds, runId });
    for (const node of nodes) {
      if (node.type !== 'identifier') continue;
      const { id, kind, family, value, label, degree, hubClass, bits } = node;
      identifiers.push({ id, kind, family, value, display: label, degree, hubClass, rarityBits: bits });
    }
  }
  return identifiers.toSorted((a, b) => order(a.id, b.id));
}

/** Field by field: what is not named here, such as references to rows, must not slip past the redaction. */
function toPair(explanation: PairExplanation): ReportPair {
  const { accountA, accountB, priorBits, weightBits, probability, isStrong, counterfactuals } = explanation;
  return {
    accountA,
    accountB,
    priorBits,
    weightBits,
    probability,
    isStrong,
    counterfactuals,
    missing: explanation.missing.map(({ title }) => ({ title })),
    items: explanation.items.map((item) => ({
      family: item.family,
      sentence: item.sentence,
      bits: item.bits,
      capReason: item.capReason,
      identifierId: item.identifierId,
      identifierDisplay: item.identifierDisplay,
    })),
  };
}

/** The pairs a reader needs: the surest, those that hold the cluster together, the weakest that still count. */
function pairsToExplain(links: readonly DossierLink[], cluster: ClusterDetail): [string, string][] {
  const strong = links.filter((link) => link.isStrong).toSorted((a, b) => b.weightBits - a.weightBits);
  const bridges = cluster.bridges.filter((bridge) => bridge.kind === 'link').slice(0, pairsExplained.bridges);
  const chosen = [
    ...strong.slice(0, pairsExplained.surest),
    ...bridges,
    ...strong.slice(-pairsExplained.weakest),
  ];
  const byKey = new Map(
    chosen.map(({ accountA, accountB }) => [
      `${accountA}\0${accountB}`,
      [accountA, accountB] as [string, string],
    ]),
  );
  return [...byKey.values()];
}

function toFigures(cluster: ClusterDetail, run: RunDetail): ReportFigures {
  return {
    ...cluster,
    run: {
      accounts: run.accounts,
      candidates: run.candidates,
      links: run.links,
      strongLinks: run.strongLinks,
      priorBits: run.priorBits,
      cappedBlocks: run.blocking.cappedBlocksTotal,
      notes: run.notes,
      comparisons: run.comparisons,
    },
  };
}

function sourceFiles(batches: readonly BatchRecord[]): Provenance['files'] {
  return batches.flatMap((batch) =>
    batch.files.map((file) => ({
      ...file,
      batchId: batch.id,
      importedAt: batch.committedAt ?? batch.createdAt,
      promptPolicy: batch.promptPolicy,
    })),
  );
}

/**
 * Reads a cluster of a run with everything that explains it. Rows are those of batches that the run could read. Throws
 * NotFoundError where there is no such run or cluster.
 */
export async function gatherCase(
  deps: CaseDeps,
  input: { clusterId: string; runId?: string; exportedAt: number; signal?: AbortSignal },
): Promise<GatheredCase> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('linkage run', input.runId ?? 'current');
  const cluster = await deps.runs.getCluster(runId, input.clusterId);
  const run = await deps.runFiles.readDetail(runId);
  const members = await allMembers(deps, runId, input.clusterId);
  const ids = members.map((member) => member.accountId);
  const committed = await deps.batches.listInStates(['committed']);
  const scope = committed.filter((batch) => (batch.committedAt ?? 0) <= run.startedAt);
  const reader = await deps.cases.open(scope, ids, input.signal);
  try {
    const { uses, values } = await readUses(reader);
    const identifiers = await readIdentifiers(deps, runId, [...values.keys()].toSorted(order));
    const known = new Set(identifiers.map((identifier) => identifier.id));
    const kept = uses.filter((use) => known.has(use.identifierId));
    const links = await linksAmong(deps, runId, new Set(ids));
    const pairs: ReportPair[] = [];
    for (const [a, b] of pairsToExplain(links, cluster))
      pairs.push(toPair(await deps.explainPair(runId, a, b)));
    return {
      dossier: {
        subject: {
          kind: 'cluster',
          id: cluster.clusterId,
          runId,
          method: run.version,
          accountsInWorld: run.accounts,
          firstSeen: cluster.firstSeen,
          lastSeen: cluster.lastSeen,
          exportedAt: input.exportedAt,
        },
        accounts: members.map(({ accountId, links: _links, ...member }) => ({ ...member, id: accountId })),
        identifiers,
        uses: kept,
        links,
      },
      figures: toFigures(cluster, run),
      pairs,
      cluster,
      run,
      files: sourceFiles(scope),
      usesLeftOut: uses.length - kept.length,
      reader,
    };
  } catch (error) {
    reader.close();
    throw error;
  }
}
