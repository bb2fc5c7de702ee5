'use client';

import { ReasonDialog } from '@/components/attribution/reason-dialog';
import { useSaving } from '@/components/attribution/use-saving';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import { recordDissent } from '@/lib/api-client/attribution';
import { confidenceBases } from '@/lib/attribution/confidence';
import { describeLikelihood } from '@/lib/attribution/likelihood';
import type { HypothesisRecord, JudgementRecord } from '@/lib/contracts/attribution';

function Judgement({
  judgement,
  hypothesis,
  isLatest,
}: {
  judgement: JudgementRecord;
  hypothesis: string;
  isLatest: boolean;
}) {
  const { mutate } = useSaving(recordDissent, { failure: 'The dissent was not recorded' });
  const { confidence, likelihood, dissents } = judgement;
  return (
    <li className="py-3 text-sm">
      <p className={isLatest ? 'text-base font-medium' : ''}>{judgement.statement}</p>
      <p className="mt-1">
        <strong className="font-medium">Likelihood:</strong> {describeLikelihood(likelihood)}, for{' '}
        {hypothesis}.
      </p>
      <p>
        <strong className="font-medium">Confidence:</strong> {confidence.level}.{' '}
        {confidenceBases.flatMap((basis) => confidence.reasons[basis] || []).join(' ')}
      </p>
      <p className="text-xs text-muted">
        {judgement.createdBy}, <Timestamp at={judgement.createdAt} />
        {!isLatest && ' · superseded, kept'}
      </p>
      {dissents.length > 0 && (
        <ul className="mt-2 border-l-2 border-warn pl-3" aria-label="Dissent">
          {dissents.map((dissent) => (
            <li key={`${dissent.actorId}-${dissent.at}`}>
              <strong className="font-medium">{dissent.actorName} dissents:</strong> {dissent.reason}
              {dissent.likelihood && ` Would say ${describeLikelihood(dissent.likelihood)}.`}{' '}
              <span className="text-xs text-muted">
                <Timestamp at={dissent.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2">
        <ReasonDialog
          title="Record a dissent"
          description="It stays beside the judgement for good."
          label="Why you disagree"
          action="Record dissent"
          trigger={<Button size="sm">Dissent</Button>}
          onSubmit={(reason) => mutate({ judgementId: judgement.id, reason, likelihood: null })}
        />
      </div>
    </li>
  );
}

/** Judgements over time, the newest first, each with its dissent. */
export function JudgementList({
  judgements,
  hypotheses,
}: {
  judgements: readonly JudgementRecord[];
  hypotheses: readonly HypothesisRecord[];
}) {
  if (judgements.length === 0) return null;
  return (
    <Panel title="Judgements" description="Newest first; earlier ones and dissent are kept">
      <ol className="divide-y divide-line">
        {judgements.map((judgement, index) => (
          <Judgement
            key={judgement.id}
            judgement={judgement}
            isLatest={index === 0}
            hypothesis={hypotheses.find(({ id }) => id === judgement.hypothesisId)?.label ?? 'a hypothesis'}
          />
        ))}
      </ol>
    </Panel>
  );
}
