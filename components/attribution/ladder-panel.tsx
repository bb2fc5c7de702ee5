'use client';

import { useState } from 'react';
import { ProposeDialog } from '@/components/attribution/propose-dialog';
import { ReasonDialog } from '@/components/attribution/reason-dialog';
import { useSaving } from '@/components/attribution/use-saving';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import { moveLadder } from '@/lib/api-client/attribution';
import { ladderChecklists, ladderStages, ladderStageTitles } from '@/lib/attribution/ladder';
import type { LadderMove, LadderView, OperatorRecord } from '@/lib/contracts/attribution';

type HistoryEntry = LadderView['history'][number];

function words({ event }: HistoryEntry): string {
  switch (event.kind) {
    case 'proposed':
      return `proposed “${ladderStageTitles[event.to]}”: ${event.rationale}`;
    case 'approved':
      return `approved${event.note ? `: ${event.note}` : ''}`;
    case 'declined':
      return `declined: ${event.note}`;
    case 'stepped_down':
      return `stepped down: ${event.rationale}`;
  }
}

function Stages({ ladder }: { ladder: LadderView }) {
  const reached = ladderStages.indexOf(ladder.stage);
  return (
    <ol className="flex flex-wrap gap-1.5" aria-label="Stages of attribution">
      {ladderStages.map((stage, index) => (
        <li
          key={stage}
          aria-current={index === reached ? 'step' : undefined}
          className={`flex-1 rounded-sm border px-2 py-1.5 text-sm whitespace-nowrap ${
            index <= reached ? 'border-ink font-medium' : 'border-line border-dashed text-muted'
          }`}
        >
          {index + 1}. {ladderStageTitles[stage]}
        </li>
      ))}
    </ol>
  );
}

function Pending({ ladder, onMove }: { ladder: LadderView; onMove: (move: LadderMove) => void }) {
  const { pending } = ladder;
  if (pending?.kind !== 'proposed') return null;
  const checklist = ladderChecklists[pending.to];
  return (
    <div className="rounded-md border border-warn/30 bg-warn-soft p-3 text-sm">
      <p>
        <strong>{ladderStageTitles[pending.to]}</strong> waits for a second person. {pending.rationale}
      </p>
      <ul className="my-2 list-disc pl-5">
        {checklist.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <div className="flex gap-2">
        <Button size="sm" variant="primary" onClick={() => onMove({ kind: 'approve' })}>
          Approve
        </Button>
        <ReasonDialog
          title="Decline the step"
          label="Why"
          action="Decline"
          trigger={<Button size="sm">Decline</Button>}
          onSubmit={(note) => onMove({ kind: 'decline', note })}
        />
      </div>
    </div>
  );
}

/** Where a cluster or campaign stands on the ladder, how it came there, and the next move. */
export function LadderPanel({
  ladder: first,
  operators,
}: {
  ladder: LadderView;
  operators: readonly OperatorRecord[];
}) {
  const [ladder, setLadder] = useState(first);
  const { mutate } = useSaving((move: LadderMove) => moveLadder(ladder.subject, move), {
    failure: 'The step was not taken',
    onSaved: setLadder,
  });
  const next = ladderStages[ladderStages.indexOf(ladder.stage) + 1];
  return (
    <Panel
      id="ladder"
      title="Attribution"
      description="Who runs the accounts is found; who it is for is claimed, step by step"
      actions={ladder.operatorName && <Badge>{ladder.operatorName}</Badge>}
    >
      <div className="flex flex-col gap-3">
        <Stages ladder={ladder} />
        <Pending ladder={ladder} onMove={mutate} />
        <div className="flex flex-wrap gap-2">
          {!ladder.pending && next && next !== 'cluster' && (
            <ProposeDialog to={next} operatorId={ladder.operatorId} operators={operators} onSubmit={mutate} />
          )}
          {ladder.stage !== 'cluster' && (
            <ReasonDialog
              title="Step down"
              description="The claim is withdrawn at once; the history keeps it."
              label="Why"
              action="Withdraw the claim"
              trigger={<Button size="sm">Step down</Button>}
              onSubmit={(rationale) => mutate({ kind: 'step_down', rationale })}
            />
          )}
        </div>
        {ladder.history.length > 0 && (
          <ol className="divide-y divide-line text-sm" aria-label="History of the ladder">
            {ladder.history.toReversed().map((entry) => (
              <li key={`${entry.event.at}-${entry.event.kind}`} className="py-1.5">
                <strong className="font-medium">{entry.actorName}</strong> {words(entry)}{' '}
                <span className="text-xs text-muted">
                  <Timestamp at={entry.event.at} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Panel>
  );
}
