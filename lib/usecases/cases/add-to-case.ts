import type { CaseItemKind, NewItems } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { assertWritable, type CaseDeps, quantity, writeOf } from '@/lib/usecases/cases/case-deps';

const verbs: Readonly<Record<CaseItemKind, string>> = {
  account: 'tagged',
  identifier: 'pinned',
  cluster: 'pinned',
  campaign: 'pinned',
  decision: 'filed',
};

export interface Added {
  /** Not in the case before. */
  added: number;
  /** In the case already; label and note are the new ones where they were given. */
  known: number;
}

/**
 * Puts accounts, values, clusters or campaigns in a case, with a label and a note. What is there already takes the new label
 * and note. Throws NotFoundError, `case_read_only`, `case_closed`.
 */
export async function addToCase(
  deps: CaseDeps,
  { caseId, items, reason }: NewItems & { caseId: string },
  actor: Actor,
): Promise<Added> {
  const unique = new Map(items.map((item) => [`${item.kind}:${item.targetId}`, item]));
  const write = writeOf(deps, actor, caseId, 'edit', {
    kind: 'item',
    text: summarise([...unique.values()]),
    reason,
  });
  const parts = [...unique].map(([key, { label, note, ...item }]) => ({
    id: `${caseId}/${key}`,
    first: {
      caseId,
      ...item,
      label,
      note,
      authorId: actor.id,
      authorName: actor.name,
      createdAt: write.event.at,
    },
    always: { ...(label ? { label } : {}), ...(note ? { note } : {}) },
  }));
  const added = await deps.cases.putParts(write, 'item', parts);
  if (added === undefined) await assertWritable(deps, actor, caseId, 'edit');
  return { added: added ?? 0, known: parts.length - (added ?? 0) };
}

function summarise(items: NewItems['items']): string {
  const [first] = items;
  if (items.length === 1 && first) {
    return `${verbs[first.kind]} the ${first.kind} ${first.targetId}${first.label ? ` as “${first.label}”` : ''}`;
  }
  const counts = new Map<CaseItemKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const labels = new Set(items.map(({ label }) => label));
  const [label = ''] = labels.size === 1 ? labels : [];
  const what = [...counts].map(([kind, count]) => `${verbs[kind]} ${quantity(count, kind)}`).join(', ');
  return label ? `${what} as “${label}”` : what;
}
