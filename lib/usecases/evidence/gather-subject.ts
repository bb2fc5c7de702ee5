import type { ClusterDetail } from '@/lib/contracts/clusters';
import type { ExportSubject } from '@/lib/contracts/evidence';
import type { PairExplanation } from '@/lib/contracts/explanation';
import type { RunDetail } from '@/lib/contracts/runs';
import type { Grants } from '@/lib/domain/case-access';
import { NotFoundError } from '@/lib/domain/errors';
import type { Papers } from '@/lib/evidence/report/papers';
import type { ReportFigures, ReportPair } from '@/lib/evidence/report/report-input';
import type { Dossier, DossierIdentifier, DossierLink, DossierUse } from '@/lib/export/dossier';
import type { Provenance } from '@/lib/export/provenance';
import { gatherPapers, type PaperDeps } from '@/lib/usecases/evidence/papers/gather-papers';
import { resolveSubject } from '@/lib/usecases/evidence/resolve-subject';
import type { Subject } from '@/lib/usecases/evidence/subject';
import { subjectFigures } from '@/lib/usecases/evidence/subject-figures';
import type { BatchRecord, BatchStore } from '@/lib/usecases/ports/batches';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { CaseReader, CaseSource } from '@/lib/usecases/ports/evidence';
import type { GraphStore } from '@/lib/usecases/ports/graph';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

/** What an export reads. */
export interface SubjectDeps {
  runs: Pick<RunStore, 'findRunId' | 'getCluster' | 'listAccounts' | 'listMembers'>;
  campaigns: Pick<CampaignStore, 'get' | 'listAccounts'>;
  runFiles: Pick<RunFiles, 'readDetail' | 'streamLinks'>;
  graph: Pick<GraphStore, 'listNodes'>;
  batches: Pick<BatchStore, 'listInStates'>;
  cases: CaseSource;
  explainPair(runId: string, accountA: string, accountB: string): Promise<PairExplanation>;
  papers: PaperDeps;
}

/** Everything an export is made of, before redaction. `reader` gives the source rows; close it when done. */
export interface GatheredSubject {
  dossier: Dossier;
  papers: Papers;
  figures: ReportFigures;
  pairs: ReportPair[];
  /** The cluster that the subject is; null for other subjects. */
  cluster: ClusterDetail | null;
  run: RunDetail;
  files: Provenance['files'];
  /** Uses of values that are no identifiers of the graph: exact prompts that one account alone sent. */
  usesLeftOut: number;
  reader: CaseReader;
}

const nodesPerRead = 1_000;
const pairsExplained = { surest: 5, bridges: 4, weakest: 3 } as const;

async function linksAmong(
  deps: SubjectDeps,
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
  deps: SubjectDeps,
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
function pairsToExplain(links: readonly DossierLink[], cluster: ClusterDetail | null): [string, string][] {
  const strong = links.filter((link) => link.isStrong).toSorted((a, b) => b.weightBits - a.weightBits);
  const bridges = (cluster?.bridges ?? [])
    .filter((bridge) => bridge.kind === 'link')
    .slice(0, pairsExplained.bridges);
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

/** Everything the dossier holds of the accounts: what they use, and the links among them. */
async function gatherDossier(
  deps: SubjectDeps,
  run: RunDetail,
  subject: Subject,
  reader: CaseReader,
  exportedAt: number,
): Promise<{ dossier: Dossier; usesLeftOut: number }> {
  const { uses, values } = await readUses(reader);
  const identifiers = await readIdentifiers(deps, run.runId, [...values.keys()].toSorted(order));
  const known = new Set(identifiers.map((identifier) => identifier.id));
  const kept = uses.filter((use) => known.has(use.identifierId));
  const times = (of: 'firstSeen' | 'lastSeen'): number[] =>
    subject.accounts.flatMap((account) => account[of] ?? []);
  return {
    dossier: {
      subject: {
        kind: subject.kind,
        id: subject.id,
        title: subject.title,
        introduction: subject.introduction,
        runId: run.runId,
        method: run.version,
        accountsInWorld: run.accounts,
        firstSeen: extreme(times('firstSeen'), Math.min),
        lastSeen: extreme(times('lastSeen'), Math.max),
        exportedAt,
      },
      accounts: subject.accounts.map(({ clusterId: _clusterId, ...account }) => account),
      identifiers,
      uses: kept,
      links: await linksAmong(deps, run.runId, new Set(subject.accounts.map(({ id }) => id))),
    },
    usesLeftOut: uses.length - kept.length,
  };
}

const extreme = (times: readonly number[], pick: (a: number, b: number) => number): number | null =>
  times.length === 0 ? null : times.reduce((a, b) => pick(a, b));

/**
 * Reads a subject of a run with everything that explains it. Rows are those of batches that the run could read. Throws
 * NotFoundError where there is no such run, cluster or account.
 */
export async function gatherSubject(
  deps: SubjectDeps,
  input: { subject: ExportSubject; runId?: string; grants: Grants; exportedAt: number; signal?: AbortSignal },
): Promise<GatheredSubject> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('linkage run', input.runId ?? 'current');
  const subject = await resolveSubject(deps, runId, input.subject, input.grants);
  const papers = await gatherPapers(deps.papers, subject, input.grants, input.exportedAt);
  const run = await deps.runFiles.readDetail(runId);
  const ids = subject.accounts.map((account) => account.id);
  const committed = await deps.batches.listInStates(['committed']);
  const scope = committed.filter((batch) => (batch.committedAt ?? 0) <= run.startedAt);
  const reader = await deps.cases.open(scope, ids, input.signal);
  try {
    const { dossier, usesLeftOut } = await gatherDossier(deps, run, subject, reader, input.exportedAt);
    const figures = subjectFigures(subject, run, dossier, await reader.totals());
    const pairs: ReportPair[] = [];
    for (const [a, b] of pairsToExplain(dossier.links, subject.cluster))
      pairs.push(toPair(await deps.explainPair(runId, a, b)));
    const { cluster } = subject;
    return { dossier, papers, figures, pairs, cluster, run, files: sourceFiles(scope), usesLeftOut, reader };
  } catch (error) {
    reader.close();
    throw error;
  }
}
