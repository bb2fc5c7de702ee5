import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyLadderEvent,
  foldLadder,
  type LadderEvent,
  ladderChecklists,
  ladderStages,
  ladderStart,
} from '@/lib/attribution/ladder';

type Target = 'tracked_operator' | 'attributed_actor';
const propose = (to: Target, actorId = 'ana', operatorId = 'op_1'): LadderEvent => ({
  kind: 'proposed',
  to,
  operatorId,
  checked: ladderChecklists[to].map(({ id }) => id),
  rationale: 'One card and one template on all accounts.',
  actorId,
  at: 1,
});
const approve = (actorId = 'ben'): LadderEvent => ({ kind: 'approved', note: '', actorId, at: 2 });
const decline = (actorId = 'ben'): LadderEvent => ({ kind: 'declined', note: 'Too thin.', actorId, at: 2 });
const down = (): LadderEvent => ({
  kind: 'stepped_down',
  rationale: 'The partner withdrew.',
  actorId: 'ana',
  at: 3,
});

describe('the ladder', () => {
  it('goes up one approved step at a time, and back', () => {
    const events = [
      propose('tracked_operator'),
      approve(),
      propose('attributed_actor', 'ben'),
      approve('ana'),
    ];
    expect(foldLadder(events)).toEqual({ stage: 'attributed_actor', operatorId: 'op_1', pending: null });
    expect(foldLadder([...events, down()])).toEqual({
      stage: 'tracked_operator',
      operatorId: 'op_1',
      pending: null,
    });
    expect(foldLadder([...events, down(), down()])).toEqual(ladderStart);
  });

  it('stays where it is when the second person declines', () => {
    expect(foldLadder([propose('tracked_operator'), decline()])).toEqual(ladderStart);
  });

  it.each<[string, LadderEvent[], string]>([
    ['the proposer approves', [propose('tracked_operator'), approve('ana')], 'second_person_needed'],
    ['a step is left out', [propose('attributed_actor')], 'step_skipped'],
    ['nothing was proposed', [approve()], 'nothing_pending'],
    ['another step waits', [propose('tracked_operator'), propose('tracked_operator')], 'step_pending'],
    [
      'the checklist is open',
      [{ ...propose('tracked_operator'), checked: [] } as LadderEvent],
      'checklist_open',
    ],
    [
      'there is no rationale',
      [{ ...propose('tracked_operator'), rationale: ' ' } as LadderEvent],
      'rationale_missing',
    ],
    ['there is nothing to withdraw', [down()], 'lowest_stage'],
    [
      'the operator changes between steps',
      [propose('tracked_operator'), approve(), propose('attributed_actor', 'ana', 'op_2')],
      'operator_changed',
    ],
  ])('refuses when %s', (_, events, code) => {
    expect(() => foldLadder(events)).toThrow(expect.objectContaining({ code }));
  });

  it('never stands higher than the number of approvals by a second person, whatever is tried', () => {
    const event = fc.oneof(
      fc
        .tuple(fc.constantFrom<Target>('tracked_operator', 'attributed_actor'), fc.constantFrom('ana', 'ben'))
        .map(([to, who]) => propose(to, who)),
      fc.constantFrom('ana', 'ben').map(approve),
      fc.constantFrom('ana', 'ben').map(decline),
      fc.constant(down()),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (tried) => {
        let state = ladderStart;
        let approvals = 0;
        for (const next of tried) {
          try {
            const proposer = state.pending?.actorId;
            state = applyLadderEvent(state, next);
            if (next.kind === 'approved') {
              approvals += 1;
              expect(next.actorId).not.toBe(proposer);
            }
          } catch {}
        }
        expect(ladderStages.indexOf(state.stage)).toBeLessThanOrEqual(approvals);
        expect(state.stage === 'cluster').toBe(state.operatorId === null);
      }),
    );
  });
});
