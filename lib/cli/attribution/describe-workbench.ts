import { diagnosticityOf, rankHypotheses } from '@/lib/attribution/ach';
import { describeGrading } from '@/lib/attribution/grading';
import { ladderStageTitles } from '@/lib/attribution/ladder';
import { describeLikelihood } from '@/lib/attribution/likelihood';
import { matrixOf, weightOfEvidence } from '@/lib/attribution/matrix-of';
import { findSensitivity } from '@/lib/attribution/sensitivity';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import type { JudgementRecord, LadderView, Workbench } from '@/lib/contracts/attribution';

const signs = { consistent: '+', neutral: '·', inconsistent: '−' } as const;

function describeMatrix({ hypotheses, evidence }: Workbench): string {
  const ids = hypotheses.map(({ id }) => id);
  const { items } = matrixOf(hypotheses, evidence);
  const rows = evidence.map((item, index) => ({ item, row: items[index] }));
  return formatTable(
    [
      { title: 'Evidence', value: ({ item }) => item.id },
      { title: '', value: ({ item }) => item.title },
      ...hypotheses.map(({ id, label }) => ({
        title: label,
        value: ({ item }: (typeof rows)[number]) => signs[item.ratings[id] ?? 'neutral'],
      })),
      { title: 'Weight', align: 'right', value: ({ item }) => weightOfEvidence(item) },
      { title: 'Tells apart', align: 'right', value: ({ row }) => (row ? diagnosticityOf(row, ids) : null) },
      { title: 'Grading', value: ({ item }) => describeGrading(item.grading) },
    ],
    rows,
  );
}

function describeRanking({ hypotheses, evidence }: Workbench): string {
  return formatTable(
    [
      { title: 'Rank', align: 'right', value: ({ rank }) => rank },
      { title: '', value: ({ hypothesisId }) => hypotheses.find(({ id }) => id === hypothesisId)?.label },
      { title: 'Against it', align: 'right', value: ({ inconsistency }) => inconsistency },
      {
        title: 'Hypothesis',
        value: ({ hypothesisId }) => hypotheses.find(({ id }) => id === hypothesisId)?.statement,
      },
    ],
    rankHypotheses(matrixOf(hypotheses, evidence)),
  );
}

/** What the ranking hangs on, in sentences. */
export function describeSensitivity({ hypotheses, evidence }: Workbench): string {
  const { leaderId, lead, sets, setsLeftOut } = findSensitivity(matrixOf(hypotheses, evidence), {
    setsMax: 5,
  });
  const label = (id: string): string => hypotheses.find((known) => known.id === id)?.label ?? id;
  if (leaderId === null) return 'No hypothesis leads alone: the evidence does not tell them apart.';
  if (sets.length === 0) return `${label(leaderId)} leads by ${lead}; no three items decide it.`;
  const lines = sets.map(({ itemIds, rivalId, outcome }) => {
    const titles = itemIds
      .map((id) => `"${evidence.find((item) => item.id === id)?.title ?? id}"`)
      .join(' and ');
    return `Without ${titles}, ${label(rivalId)} ${outcome === 'tied' ? 'draws level' : 'goes ahead'}.`;
  });
  const rest = setsLeftOut > 0 ? [`(${setsLeftOut} more sets of up to three items)`] : [];
  return [`${label(leaderId)} leads by ${lead}.`, ...lines, ...rest].join('\n');
}

export function describeJudgement(judgement: JudgementRecord): string {
  return [
    `${judgement.id}  ${formatTime(judgement.createdAt)}  ${judgement.createdBy}`,
    `  ${judgement.statement}`,
    `  Likelihood: ${describeLikelihood(judgement.likelihood)}. Confidence: ${judgement.confidence.level}.`,
    ...judgement.dissents.map(
      ({ actorName, reason, likelihood }) =>
        `  Dissent by ${actorName}${likelihood ? ` (${describeLikelihood(likelihood)})` : ''}: ${reason}`,
    ),
  ].join('\n');
}

export function describeLadder({ stage, operatorName, pending, history }: LadderView): string {
  const waiting =
    pending?.kind === 'proposed' ? `Waits for a second person: ${ladderStageTitles[pending.to]}.` : '';
  const lines = history.map(
    ({ event, actorName }) =>
      `  ${formatTime(event.at)}  ${actorName}  ${event.kind.replace('_', ' ')}${event.kind === 'proposed' ? ` ${ladderStageTitles[event.to]}` : ''}`,
  );
  const head = `${ladderStageTitles[stage]}${operatorName ? ` (${operatorName})` : ''}`;
  return [head, ...(waiting ? [waiting] : []), ...lines].join('\n');
}

/** The whole table on one subject. */
export function describeWorkbench(bench: Workbench): string {
  const judgements = bench.judgements.map(describeJudgement);
  return [
    describeRanking(bench),
    bench.evidence.length > 0 ? describeMatrix(bench) : 'No evidence on the table yet.',
    describeSensitivity(bench),
    ...judgements,
    describeLadder(bench.ladder),
  ].join('\n\n');
}
