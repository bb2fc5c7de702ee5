import type { Redactor } from '@/lib/evidence/redaction/redactor';
import type { CasePaper, Papers, ViewPaper } from '@/lib/evidence/report/papers';
import type { Dossier } from '@/lib/export/dossier';

const shortestValue = 4;

/** Masks, in any text, what the subject's accounts use and their ids. */
function textMask(dossier: Dossier, redactor: Redactor): (text: string) => string {
  const values = dossier.identifiers
    .flatMap(({ kind, value, display }) => [value, display].map((shown) => ({ kind, value: shown })))
    .filter(({ value }) => value.length >= shortestValue);
  const ids = dossier.accounts.map(({ id }) => id);
  return (text) =>
    redactor.sentence(
      text,
      values.filter(({ value }) => text.includes(value)),
      ids.filter((id) => text.includes(id)),
    );
}

/** Every text inside, whatever the shape. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, mapTexts(inner, change)]),
  ) as T;
}

const kindOf = (identifierId: string): string => identifierId.slice(0, identifierId.indexOf(':'));

function redactCase(
  caseFile: CasePaper,
  redactor: Redactor,
  isWritten: (accountId: string) => boolean,
): CasePaper {
  const { notes, tasks, events, description } = caseFile;
  redactor.count('notes of the case', notes.length + (description === '' ? 0 : 1));
  redactor.count('tasks of the case', tasks.length);
  redactor.count('texts of the course of the case', events.length);
  redactor.count('accounts of the case that are gone', caseFile.goneAccounts.length);
  return {
    ...caseFile,
    description: '',
    notes: [],
    tasks: [],
    goneAccounts: [],
    events: events.map((event) => ({ ...event, text: '', reason: '' })),
    items: caseFile.items
      .filter(({ kind, targetId }) => kind !== 'account' || isWritten(targetId))
      .map((item) => ({
        ...item,
        label: '',
        note: '',
        targetId:
          item.kind === 'identifier'
            ? redactor.identifierId(kindOf(item.targetId), item.targetId)
            : item.kind === 'account'
              ? redactor.accountId(item.targetId)
              : item.targetId,
      })),
  };
}

function redactView(
  view: ViewPaper,
  redactor: Redactor,
  isWritten: (accountId: string) => boolean,
): ViewPaper {
  redactor.count('notes on views', view.notes.length);
  const kept = view.nodes.filter(
    ({ type, id }) => type === 'identifier' || (type === 'account' && isWritten(id)),
  );
  redactor.count('accounts and groups on views', view.nodes.length - kept.length);
  const keys = new Map(kept.map(({ key }, index) => [key, `n${index}`]));
  const keyOf = (key: string): string => keys.get(key) ?? '';
  return {
    ...view,
    notes: [],
    nodes: kept.map((node) => {
      if (node.type !== 'identifier') {
        const id = redactor.accountId(node.id);
        return { ...node, key: keyOf(node.key), id, label: id };
      }
      const id = redactor.identifierId(node.kind, node.id);
      return { ...node, key: keyOf(node.key), id, label: id.slice(node.kind.length + 1) };
    }),
    edges: view.edges
      .filter(({ source, target }) => keys.has(source) && keys.has(target))
      .map((edge) => ({ ...edge, source: keyOf(edge.source), target: keyOf(edge.target) })),
  };
}

/**
 * Papers as a profile lets them out. A profile that masks leaves out what people wrote for each other (notes, tasks,
 * reasons) and who looked at what; judgements, hypotheses and evidence stay, with the values in them masked.
 */
export function redactPapers(
  papers: Papers,
  dossier: Dossier,
  redactor: Redactor,
  isWritten: (accountId: string) => boolean,
): Papers {
  if (!redactor.withholdsOthers) return papers;
  const mask = textMask(dossier, redactor);
  const decisions = papers.decisions.filter(
    ({ accountA, accountB }) => isWritten(accountA) && isWritten(accountB),
  );
  redactor.count('decisions on others', papers.decisions.length - decisions.length);
  redactor.count('reasons of decisions', decisions.length);
  redactor.count('names in the audit log', papers.audit.entries.length);
  const audit = {
    ...papers.audit,
    entries: papers.audit.entries.map((entry) => ({ ...entry, by: 'withheld', place: 'withheld' })),
  };
  const masked = mapTexts(
    {
      caseFile: papers.caseFile && redactCase(papers.caseFile, redactor, isWritten),
      decisions: decisions.map((decision) => ({
        ...decision,
        accountA: redactor.accountId(decision.accountA),
        accountB: redactor.accountId(decision.accountB),
        reason: 'withheld',
        withdrawn: decision.withdrawn && { ...decision.withdrawn, reason: 'withheld' },
      })),
      attribution: papers.attribution,
      views: papers.views.map((view) => redactView(view, redactor, isWritten)),
    },
    mask,
  );
  return { ...masked, audit };
}
