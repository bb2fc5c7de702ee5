import type { AttributionSubject } from '@/lib/contracts/attribution';
import { decisionVerdicts, type PairDecision } from '@/lib/contracts/decisions';
import type { Grants } from '@/lib/domain/case-access';
import type {
  AttributionPaper,
  AuditPaper,
  DecisionPaper,
  Papers,
  ViewPaper,
} from '@/lib/evidence/report/papers';
import { getWorkbench } from '@/lib/usecases/attribution/get-workbench';
import { isWorkedOn, toAttributionPaper } from '@/lib/usecases/evidence/papers/attribution-paper';
import { toViewPaper } from '@/lib/usecases/evidence/papers/view-paper';
import type { Subject } from '@/lib/usecases/evidence/subject';
import type { AuditStore } from '@/lib/usecases/ports/audit';
import type { CaseStore } from '@/lib/usecases/ports/cases';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';
import type { RecordStore } from '@/lib/usecases/ports/records';
import type { ViewStore } from '@/lib/usecases/ports/views';

/** What people wrote, as an export reads it. */
export interface PaperDeps {
  cases: Pick<CaseStore, 'find' | 'listParts'>;
  views: Pick<ViewStore, 'find' | 'list' | 'findRevision'>;
  records: RecordStore;
  decisions: Pick<DecisionStore, 'get' | 'listActive'>;
  auditStore: Pick<AuditStore, 'list'>;
}

const auditMax = 500;
const viewsMax = 50;
/** Clusters of the accounts whose workbench is read, besides those the subject itself names. */
const clustersMax = 20;

/** Views of a case, or the one view that the subject is. */
async function readViews({ views }: PaperDeps, { kind, id }: Subject, grants: Grants): Promise<ViewPaper[]> {
  const summaries =
    kind === 'case'
      ? (await views.list({ caseId: id, offset: 0, limit: viewsMax }, grants)).views
      : kind === 'view'
        ? [await views.find(id, grants)]
        : [];
  const papers: ViewPaper[] = [];
  for (const summary of summaries.toSorted((a, b) => (a && b && a.id < b.id ? -1 : 1))) {
    const found = summary && (await views.findRevision(summary.id, {}, grants));
    if (summary && found) papers.push(toViewPaper(summary, found));
  }
  return papers;
}

function toDecisionPaper(decision: PairDecision): DecisionPaper {
  const { withdrawal } = decision;
  return {
    id: decision.decisionId,
    accountA: decision.accountA,
    accountB: decision.accountB,
    verdict: decisionVerdicts[decision.kind],
    reason: decision.reason,
    by: decision.authorName,
    at: decision.createdAt,
    withdrawn: withdrawal && { reason: withdrawal.reason, by: withdrawal.authorName, at: withdrawal.at },
  };
}

/** Decisions in force on pairs of the accounts, and those that the case holds, withdrawn ones too. */
async function readDecisions({ decisions }: PaperDeps, subject: Subject): Promise<DecisionPaper[]> {
  const ids = new Set(subject.accounts.map(({ id }) => id));
  const among = (await decisions.listActive()).filter(
    ({ accountA, accountB }) => ids.has(accountA) && ids.has(accountB),
  );
  const byId = new Map(among.map((decision) => [decision.decisionId, decision]));
  for (const { kind, targetId } of subject.caseFile?.items ?? [])
    if (kind === 'decision' && !byId.has(targetId)) byId.set(targetId, await decisions.get(targetId));
  return [...byId.values()]
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.decisionId < b.decisionId ? -1 : 1))
    .map(toDecisionPaper);
}

/** Clusters and campaigns that the subject names, then the clusters that most of its accounts are in. */
function claimsAbout({ kind, id, accounts, caseFile }: Subject): AttributionSubject[] {
  const sizes = new Map<string, number>();
  for (const { clusterId } of accounts)
    if (clusterId !== null) sizes.set(clusterId, (sizes.get(clusterId) ?? 0) + 1);
  const clusters = [...sizes]
    .toSorted(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1))
    .slice(0, clustersMax)
    .map(([clusterId]) => ({ kind: 'cluster' as const, id: clusterId }));
  const pinned = (caseFile?.items ?? []).flatMap(({ kind: what, targetId }): AttributionSubject[] =>
    what === 'cluster' || what === 'campaign' ? [{ kind: what, id: targetId }] : [],
  );
  const own: AttributionSubject[] = kind === 'cluster' || kind === 'campaign' ? [{ kind, id }] : [];
  const all = [...own, ...pinned, ...clusters];
  return [...new Map(all.map((claim) => [`${claim.kind}:${claim.id}`, claim])).values()];
}

async function readAttribution(deps: PaperDeps, subject: Subject): Promise<AttributionPaper[]> {
  const papers: AttributionPaper[] = [];
  for (const claim of claimsAbout(subject)) {
    const bench = await getWorkbench(deps, claim);
    if (isWorkedOn(bench)) papers.push(toAttributionPaper(bench));
  }
  return papers;
}

/** Entries about the subject from before the export, so that the export itself is not among them. */
async function readAudit(
  { auditStore }: PaperDeps,
  { kind, id }: Subject,
  before: number,
): Promise<AuditPaper> {
  const found = await auditStore.list({ object: `${kind}:${id}`, to: before - 1, limit: auditMax + 1 });
  const entries = found
    .slice(0, auditMax)
    .map(({ seq, at, actorName, role, action, place, outcome, hash }) => ({
      seq,
      at,
      by: actorName,
      role,
      action,
      place,
      outcome,
      hash,
    }))
    .toReversed();
  return { entries, hasOlder: found.length > auditMax };
}

/** What people wrote and decided about a subject, as those with `grants` may see it. `before` is the time of the export. */
export async function gatherPapers(
  deps: PaperDeps,
  subject: Subject,
  grants: Grants,
  before: number,
): Promise<Papers> {
  return {
    caseFile: subject.caseFile,
    decisions: await readDecisions(deps, subject),
    attribution: await readAttribution(deps, subject),
    views: await readViews(deps, subject, grants),
    audit: await readAudit(deps, subject, before),
  };
}
