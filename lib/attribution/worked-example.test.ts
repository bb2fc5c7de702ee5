import { expect, it } from 'vitest';
import { type AchItem, diagnosticityOf, leadersOf, rankHypotheses } from '@/lib/attribution/ach';
import { weightOfGrading } from '@/lib/attribution/grading';
import { findSensitivity } from '@/lib/attribution/sensitivity';

/** The two matrices of docs/attribution.md. */
const hypothesisIds = ['H1', 'H2', 'H3', 'H4'];
const weight = weightOfGrading({ reliability: 'A', credibility: '2' });
const item = (id: string, against: string[], forIt: string[]): AchItem => ({
  id,
  weight,
  ratings: Object.fromEntries([
    ...against.map((name) => [name, 'inconsistent'] as const),
    ...forIt.map((name) => [name, 'consistent'] as const),
  ]),
});

it('three pools of the demo world: H1 leads, and single items decide it', () => {
  const items = [
    item('T', ['H2'], ['H1']),
    item('D', ['H3', 'H4'], ['H1', 'H2']),
    item('I', ['H3'], ['H1', 'H2']),
  ];
  const matrix = { hypothesisIds, items };
  const scores = rankHypotheses(matrix).map(({ hypothesisId, inconsistency }) => [
    hypothesisId,
    inconsistency,
  ]);
  expect(scores).toEqual([
    ['H1', 0],
    ['H2', 0.75],
    ['H4', 0.75],
    ['H3', 1.5],
  ]);
  const single = findSensitivity(matrix).sets.filter(({ itemIds }) => itemIds.length === 1);
  expect(single.map(({ itemIds, rivalId, outcome }) => [itemIds[0], rivalId, outcome])).toEqual([
    ['T', 'H2', 'tied'],
    ['D', 'H4', 'tied'],
  ]);
});

it('five accounts of one household: what they share tells nothing apart, and nobody leads alone', () => {
  const shared = item('shared', [], ['H1', 'H3']);
  const items = [shared, item('doing', ['H1', 'H2'], ['H3'])];
  expect(diagnosticityOf(shared, hypothesisIds)).toBe(0);
  expect(leadersOf({ hypothesisIds, items })).toEqual(['H3', 'H4']);
});
