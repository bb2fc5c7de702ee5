'use client';

import { useState } from 'react';
import { EvidenceDialog } from '@/components/attribution/evidence-dialog';
import { JudgementForm } from '@/components/attribution/judgement-form';
import { JudgementList } from '@/components/attribution/judgement-list';
import { LadderPanel } from '@/components/attribution/ladder-panel';
import { Matrix } from '@/components/attribution/matrix';
import { Ranking } from '@/components/attribution/ranking';
import { ReasonDialog } from '@/components/attribution/reason-dialog';
import { useSaving } from '@/components/attribution/use-saving';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { addEvidence, addHypothesis, rateEvidence } from '@/lib/api-client/attribution';
import { type AchRating, leadersOf } from '@/lib/attribution/ach';
import { matrixOf } from '@/lib/attribution/matrix-of';
import type { EvidenceItem, Workbench } from '@/lib/contracts/attribution';
import type { SharedValueFigure } from '@/lib/contracts/clusters';

type Ratings = Readonly<Record<string, EvidenceItem['ratings']>>;

/** Hypotheses about a cluster or campaign: matrix with live ranking, judgements, ladder. */
export function WorkbenchView({
  workbench,
  values,
}: {
  workbench: Workbench;
  /** Values that the subject's accounts share, to be put on the table. */
  values: readonly SharedValueFigure[];
}) {
  const { subject, hypotheses, judgements, ladder, operators } = workbench;
  /** Ratings set here and not yet read back, so that the ranking follows at once. */
  const [changed, setChanged] = useState<Ratings>({});
  const evidence = workbench.evidence.map((item) => ({
    ...item,
    ratings: { ...item.ratings, ...changed[item.id] },
  }));
  const rating = useSaving(rateEvidence, { failure: 'The rating was not saved' });
  const adding = useSaving(addEvidence, { failure: 'The evidence was not added' });
  const proposing = useSaving(addHypothesis, { failure: 'The hypothesis was not added' });
  const rate = (evidenceId: string, hypothesisId: string, value: AchRating): void => {
    setChanged((known) => ({ ...known, [evidenceId]: { ...known[evidenceId], [hypothesisId]: value } }));
    rating.mutate({ evidenceId, hypothesisId, rating: value });
  };
  const [leader, second] = leadersOf(matrixOf(hypotheses, evidence));
  return (
    <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_420px]">
      <div className="flex min-w-0 flex-col gap-4">
        <Panel
          title="Competing hypotheses"
          description="Say for each item whether it fits each hypothesis; what fits all tells nothing"
          isFlush
          actions={
            <>
              <ReasonDialog
                title="Add a hypothesis"
                description="Beside the four that are always on the table."
                label="The hypothesis as a sentence"
                action="Add hypothesis"
                trigger={<Button size="sm">Add hypothesis</Button>}
                onSubmit={(statement) => proposing.mutate({ subject, statement, operatorId: null })}
              />
              <EvidenceDialog subject={subject} values={values} onSubmit={adding.mutate} />
            </>
          }
        >
          <Matrix hypotheses={hypotheses} evidence={evidence} onRate={rate} />
        </Panel>
        <JudgementList judgements={judgements} hypotheses={hypotheses} />
        <JudgementForm
          subject={subject}
          hypotheses={hypotheses}
          leaderId={second === undefined ? (leader ?? null) : null}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Ranking hypotheses={hypotheses} evidence={evidence} />
        <LadderPanel key={ladder.version} ladder={ladder} operators={operators} />
      </div>
    </div>
  );
}
