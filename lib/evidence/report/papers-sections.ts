import { moment, type ReportBlock, whole } from '@/lib/evidence/report/document';
import type { AttributionPaper, CasePaper, Papers } from '@/lib/evidence/report/papers';
import type { ReportInput } from '@/lib/evidence/report/report-input';
import { viewSvg } from '@/lib/evidence/report/view-svg';

const rowsShown = 200;

function beyond(total: number, file: string): { leftOut?: string } {
  return total > rowsShown ? { leftOut: `${whole(total - rowsShown)} more are in ${file}.` } : {};
}

function caseFacts({
  caseFile,
  dossier,
}: { caseFile: CasePaper } & Pick<ReportInput, 'dossier'>): ReportBlock {
  return {
    type: 'facts',
    rows: [
      ['Case', `${caseFile.title} (${caseFile.id})`],
      ['Status', caseFile.status],
      ['Kept by', `${caseFile.keptBy}, since ${moment(caseFile.createdAt)}`],
      ['Accounts', whole(dossier.accounts.length)],
      ...(caseFile.goneAccounts.length > 0
        ? [
            [
              'In the data no more',
              `${whole(caseFile.goneAccounts.length)} accounts of the case: ${caseFile.goneAccounts.slice(0, 20).join(', ')}`,
            ] as const,
          ]
        : []),
    ],
  };
}

/** What the case holds: description, notes, tasks, the whole course of it. */
export function caseSection({ papers, dossier }: ReportInput): ReportBlock[] {
  const { caseFile } = papers;
  if (caseFile === null) return [];
  const leftOut = Object.entries(caseFile.leftOut).map(([what, count]) => `${whole(count)} ${what}`);
  return [
    { type: 'heading', level: 1, text: 'The case' },
    caseFacts({ caseFile, dossier }),
    ...(caseFile.description === '' ? [] : [{ type: 'paragraph' as const, text: caseFile.description }]),
    ...caseFile.notes.slice(0, rowsShown).map(({ text, by, at }) => ({
      type: 'paragraph' as const,
      text: `Note, ${by}, ${moment(at)}: ${text}`,
    })),
    {
      type: 'table',
      caption: 'What was put in the case',
      columns: [
        { title: 'Kind' },
        { title: 'Id' },
        { title: 'Label, note' },
        { title: 'By' },
        { title: 'When' },
      ],
      rows: caseFile.items
        .slice(0, rowsShown)
        .map(({ kind, targetId, label, note, by, at }) => [
          kind,
          targetId,
          [label, note].filter((text) => text !== '').join(': '),
          by,
          moment(at),
        ]),
      ...beyond(caseFile.items.length, 'papers/case.json'),
    },
    {
      type: 'table',
      caption: 'Course of the case',
      columns: [{ title: 'When' }, { title: 'Who' }, { title: 'What' }, { title: 'Why' }],
      rows: caseFile.events
        .slice(-rowsShown)
        .map(({ at, by, text, kind, reason }) => [moment(at), by, text === '' ? kind : text, reason]),
      ...beyond(caseFile.events.length, 'papers/case.json'),
    },
    ...(leftOut.length > 0
      ? [{ type: 'paragraph' as const, text: `Not in this export: ${leftOut.join(', ')}.` }]
      : []),
  ];
}

/** Saved views, as pictures. */
export function viewsSection({ papers }: ReportInput): ReportBlock[] {
  const pictures = papers.views.flatMap((view) => {
    const picture = viewSvg(view);
    if (picture === undefined) return [];
    const caption = `“${view.name}”, revision ${view.revision}, saved ${moment(view.savedAt)} by ${view.savedBy}. ${picture.summary}`;
    return [{ type: 'figure' as const, svg: picture.svg, alt: caption, caption }];
  });
  return pictures.length === 0
    ? []
    : [{ type: 'heading', level: 1, text: 'Views that investigators saved' }, ...pictures];
}

/** Decisions of people on pairs of accounts. */
export function decisionsSection(papers: Papers): ReportBlock[] {
  if (papers.decisions.length === 0) return [];
  return [
    {
      type: 'table',
      caption: 'Decisions of analysts on pairs of accounts; no run undoes them',
      columns: [
        { title: 'Accounts' },
        { title: 'Decision' },
        { title: 'Reason' },
        { title: 'By' },
        { title: 'When' },
      ],
      rows: papers.decisions
        .slice(0, rowsShown)
        .map(({ accountA, accountB, verdict, reason, by, at, withdrawn }) => [
          `${accountA}, ${accountB}`,
          withdrawn === null
            ? verdict
            : `${verdict} (withdrawn ${moment(withdrawn.at)}: ${withdrawn.reason})`,
          reason,
          by,
          moment(at),
        ]),
      ...beyond(papers.decisions.length, 'papers/decisions.json'),
    },
  ];
}

function judgementBlocks({ judgements }: AttributionPaper): ReportBlock[] {
  return judgements.map((judgement) => ({
    type: 'list',
    items: [
      `${judgement.statement} (${judgement.by}, ${moment(judgement.at)}; about ${judgement.hypothesis})`,
      `Likelihood: ${judgement.likelihood}.`,
      `Analytic confidence: ${judgement.confidence}.`,
      ...judgement.basis.map(({ name, text }) => `Confidence rests on ${name}: ${text}`),
      ...judgement.dissents.map(
        ({ by, at, reason, likelihood }) =>
          `Dissent of ${by}, ${moment(at)}${likelihood === null ? '' : ` (${likelihood})`}: ${reason}`,
      ),
    ],
  }));
}

/** Techniques and facts that analysts kept or dropped. */
function modelTable({ model }: AttributionPaper): ReportBlock {
  return {
    type: 'table',
    caption: 'Techniques (MITRE ATLAS) and facts (Diamond Model), as analysts keep them',
    columns: [
      { title: 'Part' },
      { title: 'What' },
      { title: 'Kept' },
      { title: 'Why' },
      { title: 'By' },
      { title: 'When' },
    ],
    rows: model.map(({ techniqueId, part, text, isKept, reason, by, at }) => [
      part,
      techniqueId === null ? text : `${techniqueId} ${text}`,
      isKept ? 'kept' : 'dropped',
      reason,
      by,
      moment(at),
    ]),
  };
}

/** What people recorded about one cluster or campaign: hypotheses, evidence, gaps, judgements, steps on the ladder. */
export function attributionBlocks(paper: AttributionPaper): ReportBlock[] {
  const labels = paper.hypotheses.map(({ label }) => label);
  return [
    { type: 'heading', level: 2, text: `On record about ${paper.subject}` },
    { type: 'paragraph', text: `Stage: ${paper.stage}.` },
    {
      type: 'table',
      caption: 'Hypotheses, least contradicted first; what fits a hypothesis earns it nothing',
      columns: [
        { title: 'Rank', isNumber: true },
        { title: 'Hypothesis' },
        { title: 'Weight against', isNumber: true },
      ],
      rows: paper.hypotheses.map(({ rank, label, statement, against }) => [
        whole(rank),
        `${label}: ${statement}`,
        against.toFixed(2),
      ]),
    },
    ...(paper.evidence.length > 0
      ? [
          {
            type: 'table' as const,
            caption: 'Evidence and what it says to each hypothesis',
            columns: [
              { title: 'Evidence' },
              { title: 'Where from' },
              { title: 'Grading' },
              ...labels.map((title) => ({ title })),
            ],
            rows: paper.evidence.map((item) => [
              item.figure === null ? item.title : `${item.title} (${item.figure})`,
              item.origin,
              item.grading,
              ...labels.map((label) => item.ratings[label] ?? 'neutral'),
            ]),
          },
        ]
      : []),
    ...(paper.gaps.length > 0
      ? [
          {
            type: 'list' as const,
            items: paper.gaps.map(({ title, wouldShow }) => `Gap: ${title}. It would show: ${wouldShow}`),
          },
        ]
      : []),
    ...(paper.model.length > 0 ? [modelTable(paper)] : []),
    ...(paper.judgements.length === 0
      ? [{ type: 'paragraph' as const, text: 'No judgement is on record.' }]
      : judgementBlocks(paper)),
    ...(paper.steps.length > 0
      ? [
          {
            type: 'list' as const,
            items: paper.steps.map(({ at, by, what, text }) => `${moment(at)}, ${by}: ${what}. ${text}`),
          },
        ]
      : []),
  ];
}

/** Who did what with the subject in Skein, by its audit log. */
export function auditBlocks(papers: Papers): ReportBlock[] {
  const { entries, hasOlder } = papers.audit;
  if (entries.length === 0) return [];
  return [
    {
      type: 'table',
      caption: `Audit log about this subject${hasOlder ? ', the newest entries' : ''}; the number and hash of each are in custody/audit.csv, to be shown by who holds the log`,
      columns: [
        { title: 'When' },
        { title: 'Who' },
        { title: 'Role' },
        { title: 'What' },
        { title: 'Outcome' },
      ],
      rows: entries
        .slice(-rowsShown)
        .map(({ at, by, role, action, place, outcome }) => [
          moment(at),
          by,
          role,
          `${action} (${place})`,
          outcome,
        ]),
      ...beyond(entries.length, 'custody/audit.csv'),
    },
  ];
}
