import { rankHypotheses } from '@/lib/attribution/ach';
import { atlasNameOf, atlasSource } from '@/lib/attribution/atlas';
import { confidenceBases } from '@/lib/attribution/confidence';
import { diamondPartTitles } from '@/lib/attribution/diamond';
import { describeGrading } from '@/lib/attribution/grading';
import { type LadderEvent, ladderStageTitles } from '@/lib/attribution/ladder';
import { describeLikelihood } from '@/lib/attribution/likelihood';
import { matrixOf, weightOfEvidence } from '@/lib/attribution/matrix-of';
import type { EvidenceItem, LadderView, ModelEntry, Workbench } from '@/lib/contracts/attribution';
import type { AttributionPaper, ModelPaper } from '@/lib/evidence/report/papers';

/** Whether people put anything on the table; standing hypotheses alone are on every table. */
export function isWorkedOn({ evidence, judgements, ladder, hypotheses, model }: Workbench): boolean {
  return (
    evidence.length + judgements.length + ladder.history.length + model.length > 0 ||
    hypotheses.some(({ kind }) => kind === 'other')
  );
}

function stageText({ stage, operatorName, pending }: LadderView): string {
  const name = stage === 'cluster' || operatorName === null ? '' : `: ${operatorName}`;
  const waits =
    pending?.kind === 'proposed'
      ? `; a step to ${ladderStageTitles[pending.to]} waits for a second person`
      : '';
  return `${ladderStageTitles[stage]}${name}${waits}`;
}

function originText({ origin }: EvidenceItem): string {
  switch (origin.type) {
    case 'gap':
      return 'gap';
    case 'outside':
      return origin.citation === '' ? origin.source : `${origin.source}: ${origin.citation}`;
    case 'graph': {
      const { reference } = origin;
      if (reference.kind === 'link') return `link of ${reference.accountA} and ${reference.accountB}`;
      if (reference.kind === 'timing') return `hours of cluster ${reference.clusterId}`;
      return `${reference.kind} ${reference.identifierId}`;
    }
  }
}

function stepText(event: LadderEvent): { what: string; text: string } {
  switch (event.kind) {
    case 'proposed':
      return { what: `proposed the step to ${ladderStageTitles[event.to]}`, text: event.rationale };
    case 'approved':
    case 'declined':
      return { what: `${event.kind} it`, text: event.note };
    case 'stepped_down':
      return { what: 'stepped down', text: event.rationale };
  }
}

function toModelPaper({ content, verdict, reason, updatedBy, updatedAt, version }: ModelEntry): ModelPaper {
  const isTechnique = content.part === 'technique';
  return {
    techniqueId: isTechnique ? content.techniqueId : null,
    part: isTechnique ? atlasSource.name : diamondPartTitles[content.part],
    text: isTechnique ? atlasNameOf(content.techniqueId) : content.fact,
    isKept: verdict === 'kept',
    reason,
    by: updatedBy,
    at: updatedAt,
    version,
  };
}

const isGap = ({ origin }: EvidenceItem): boolean => origin.type === 'gap';

/** A workbench in words, in a stable order. */
export function toAttributionPaper(bench: Workbench): AttributionPaper {
  const { subject, hypotheses, evidence, judgements, ladder } = bench;
  const byId = new Map(hypotheses.map((hypothesis) => [hypothesis.id, hypothesis]));
  const labelOf = (id: string): string => byId.get(id)?.label ?? id;
  return {
    subject: `${subject.kind} ${subject.id}`,
    stage: stageText(ladder),
    hypotheses: rankHypotheses(matrixOf(hypotheses, evidence)).map(
      ({ hypothesisId, inconsistency, rank }) => ({
        label: labelOf(hypothesisId),
        statement: byId.get(hypothesisId)?.statement ?? '',
        against: inconsistency,
        rank,
      }),
    ),
    evidence: evidence
      .filter((item) => !isGap(item))
      .map((item) => ({
        title: item.title,
        origin: originText(item),
        grading: describeGrading(item.grading),
        weight: weightOfEvidence(item),
        figure: item.figure?.text ?? null,
        ratings: Object.fromEntries(
          hypotheses.map(({ id, label }) => [label, item.ratings[id] ?? 'neutral']),
        ),
      })),
    gaps: evidence.flatMap(({ title, origin }) =>
      origin.type === 'gap' ? [{ title, wouldShow: origin.wouldShow }] : [],
    ),
    judgements: judgements.toReversed().map((judgement) => ({
      at: judgement.createdAt,
      by: judgement.createdBy,
      hypothesis: labelOf(judgement.hypothesisId),
      statement: judgement.statement,
      likelihood: describeLikelihood(judgement.likelihood),
      confidence: judgement.confidence.level,
      basis: confidenceBases.flatMap((name) => {
        const text = judgement.confidence.reasons[name];
        return text === '' ? [] : [{ name, text }];
      }),
      dissents: judgement.dissents.map(({ at, actorName, reason, likelihood }) => ({
        at,
        by: actorName,
        reason,
        likelihood: likelihood && describeLikelihood(likelihood),
      })),
    })),
    steps: ladder.history.map(({ event, actorName }) => ({
      at: event.at,
      by: actorName,
      ...stepText(event),
    })),
    model: bench.model.map(toModelPaper),
  };
}
