import { caseLimits } from '@/lib/contracts/cases';
import type { Grants } from '@/lib/domain/case-access';
import { NotFoundError } from '@/lib/domain/errors';
import type { CasePaper } from '@/lib/evidence/report/papers';
import type { CaseParts, CaseStore } from '@/lib/usecases/ports/cases';

/** Parts of each sort that an export reads. */
const partsMax = 50_000;

type Reader = Pick<CaseStore, 'find' | 'listParts'>;

/** All parts of a sort, oldest first, and how many lie beyond the bound. */
async function readParts<K extends keyof CaseParts>(
  cases: Reader,
  caseId: string,
  kind: K,
  grants: Grants,
): Promise<{ rows: CaseParts[K][]; beyond: number }> {
  const rows: CaseParts[K][] = [];
  const limit = caseLimits.partsPerPageMax;
  for (;;) {
    const page = await cases.listParts(caseId, kind, { offset: rows.length, limit }, grants);
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= Math.min(page.total, partsMax))
      return { rows, beyond: Math.max(0, page.total - rows.length) };
  }
}

const byTime = (a: { at: number }, b: { at: number }): number => a.at - b.at;

/** A case with everything written in it, as those with `grants` may see it. Throws NotFoundError. */
export async function readCasePaper(cases: Reader, caseId: string, grants: Grants): Promise<CasePaper> {
  const summary = await cases.find(caseId, grants);
  if (!summary) throw new NotFoundError('case', caseId);
  const [items, notes, tasks, events] = await Promise.all([
    readParts(cases, caseId, 'item', grants),
    readParts(cases, caseId, 'note', grants),
    readParts(cases, caseId, 'task', grants),
    readParts(cases, caseId, 'event', grants),
  ]);
  const parts = { items, notes, tasks, events };
  return {
    id: caseId,
    title: summary.title,
    description: summary.description,
    status: summary.status,
    keptBy: summary.ownerName,
    createdAt: summary.createdAt,
    items: items.rows
      .map(({ kind, targetId, label, note, authorName, createdAt }) => ({
        kind,
        targetId,
        label,
        note,
        by: authorName,
        at: createdAt,
      }))
      .toSorted((a, b) => byTime(a, b) || (a.targetId < b.targetId ? -1 : 1)),
    notes: notes.rows
      .map(({ text, authorName, createdAt }) => ({ text, by: authorName, at: createdAt }))
      .toSorted(byTime),
    tasks: tasks.rows
      .map(({ text, state, assigneeName, authorName, createdAt }) => ({
        text,
        state,
        assignee: assigneeName,
        by: authorName,
        at: createdAt,
      }))
      .toSorted(byTime),
    events: events.rows
      .map(({ at, authorName, kind, text, reason }) => ({ kind, text, reason, by: authorName, at }))
      .toSorted(byTime),
    leftOut: Object.fromEntries(
      Object.entries(parts)
        .filter(([, { beyond }]) => beyond > 0)
        .map(([what, { beyond }]) => [what, beyond]),
    ),
    goneAccounts: [],
  };
}
