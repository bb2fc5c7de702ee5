import { AppError, InvalidInputError } from '@/lib/domain/errors';

/**
 * The ladder of attribution (after Unit 42's attribution framework, 2025): a cluster of accounts, an operator that is
 * tracked under a name of ours, an actor that is named. A step up needs its checklist, a rationale and a second person;
 * a step down takes effect at once, because withdrawing a claim must never wait.
 */
export const ladderStages = ['cluster', 'tracked_operator', 'attributed_actor'] as const;
export type LadderStage = (typeof ladderStages)[number];

export const ladderStageTitles: Readonly<Record<LadderStage, string>> = {
  cluster: 'Cluster',
  tracked_operator: 'Tracked operator',
  attributed_actor: 'Attributed actor',
};

export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
}

/** What must be true before the step onto a stage; the person who proposes it answers each item. */
export const ladderChecklists: Readonly<Record<Exclude<LadderStage, 'cluster'>, readonly ChecklistItem[]>> = {
  tracked_operator: [
    { id: 'independent_families', text: 'The links rest on two independent families of evidence or more.' },
    {
      id: 'bridges_reviewed',
      text: 'Every bridge of the cluster was looked at; no weak value holds it together.',
    },
    {
      id: 'innocents_checked',
      text: 'Look-alikes (carrier NAT, campus, framework, reseller) were ruled out by name.',
    },
    {
      id: 'diamond_described',
      text: 'Adversary, infrastructure, capability and victim are described as far as known.',
    },
    { id: 'alternatives_weighed', text: 'All four standing hypotheses were rated against the evidence.' },
  ],
  attributed_actor: [
    {
      id: 'independent_sources',
      text: 'At least two sources that do not rest on each other point to the actor.',
    },
    {
      id: 'not_forgeable',
      text: 'The evidence that names the actor could not have been planted by a third party.',
    },
    {
      id: 'sponsor_kept_apart',
      text: 'Operator, sponsor or beneficiary, and named persons are stated apart.',
    },
    { id: 'sensitivity_known', text: 'It is written down which items the conclusion hangs on.' },
    {
      id: 'judgement_recorded',
      text: 'A judgement with likelihood and confidence is recorded, dissent included.',
    },
    { id: 'wording_checked', text: 'The public wording claims no more than the record.' },
  ],
};

interface EventBase {
  readonly at: number;
  readonly actorId: string;
}

export type LadderEvent =
  | (EventBase & {
      readonly kind: 'proposed';
      readonly to: Exclude<LadderStage, 'cluster'>;
      readonly operatorId: string;
      readonly checked: readonly string[];
      readonly rationale: string;
    })
  | (EventBase & { readonly kind: 'approved'; readonly note: string })
  | (EventBase & { readonly kind: 'declined'; readonly note: string })
  | (EventBase & { readonly kind: 'stepped_down'; readonly rationale: string });

export interface LadderState {
  readonly stage: LadderStage;
  /** Set from the stage of a tracked operator upwards. */
  readonly operatorId: string | null;
  readonly pending: Extract<LadderEvent, { kind: 'proposed' }> | null;
}

export const ladderStart: LadderState = { stage: 'cluster', operatorId: null, pending: null };

const conflict = (code: string, message: string, remedy: string): AppError =>
  new AppError('conflict', { code, message, remedy });

function assertProposal(state: LadderState, event: Extract<LadderEvent, { kind: 'proposed' }>): void {
  if (state.pending) {
    throw conflict(
      'step_pending',
      'Another step waits for its approval.',
      'Approve or decline it before proposing the next.',
    );
  }
  const next = ladderStages[ladderStages.indexOf(state.stage) + 1];
  if (event.to !== next) {
    throw conflict(
      'step_skipped',
      `From "${ladderStageTitles[state.stage]}" the next step is ${next ? `"${ladderStageTitles[next]}"` : 'none'}.`,
      'Take one step at a time.',
    );
  }
  if (state.operatorId !== null && state.operatorId !== event.operatorId) {
    throw conflict(
      'operator_changed',
      'This step names another operator than the last one.',
      'Step down first, then propose the other operator.',
    );
  }
  if (event.rationale.trim() === '') throw rationaleMissing();
  const missing = ladderChecklists[event.to].filter(({ id }) => !event.checked.includes(id));
  if (missing.length > 0) {
    throw new InvalidInputError({
      code: 'checklist_open',
      message: `${missing.length} of ${ladderChecklists[event.to].length} items of the checklist are open: ${missing.map(({ text }) => text).join(' ')}`,
      remedy: 'Do what the item says, or leave the claim at the stage it has.',
    });
  }
}

const rationaleMissing = (): InvalidInputError =>
  new InvalidInputError({
    code: 'rationale_missing',
    message: 'A step on the ladder needs a rationale.',
    remedy: 'Say in a sentence or two why.',
  });

/** What an event makes of the state. Throws where the event is not allowed. */
export function applyLadderEvent(state: LadderState, event: LadderEvent): LadderState {
  switch (event.kind) {
    case 'proposed':
      assertProposal(state, event);
      return { ...state, pending: event };
    case 'approved':
    case 'declined': {
      if (!state.pending) {
        throw conflict('nothing_pending', 'No step waits for an approval.', 'Propose a step first.');
      }
      if (event.kind === 'declined') return { ...state, pending: null };
      if (event.actorId === state.pending.actorId) {
        throw new AppError('forbidden', {
          code: 'second_person_needed',
          message: 'A step is approved by another person than the one who proposed it.',
          remedy: 'Ask a colleague to read the rationale and approve or decline.',
        });
      }
      return { stage: state.pending.to, operatorId: state.pending.operatorId, pending: null };
    }
    case 'stepped_down': {
      if (event.rationale.trim() === '') throw rationaleMissing();
      const below = ladderStages[ladderStages.indexOf(state.stage) - 1];
      if (!below) {
        throw conflict(
          'lowest_stage',
          'This cluster carries no claim to withdraw.',
          'There is nothing to do.',
        );
      }
      return { stage: below, operatorId: below === 'cluster' ? null : state.operatorId, pending: null };
    }
  }
}

/** Where the history of events leads. Events are kept for ever; no state is stored beside them. */
export function foldLadder(events: readonly LadderEvent[]): LadderState {
  return events.reduce(applyLadderEvent, ladderStart);
}
