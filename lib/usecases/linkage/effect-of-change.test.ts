import { expect, it } from 'vitest';
import { effectOfChange, type Findings } from '@/lib/usecases/linkage/effect-of-change';

const findings = (strong: string[], clusters: Record<string, string[]>): Findings => ({
  links: new Set([...strong, 'x\ny']),
  strong: new Set(strong),
  clusters: Object.entries(clusters).map(([clusterId, members]) => ({ clusterId, members })),
});

it('tells what splits, dissolves, loses, gains and merges, and says it in a sentence', () => {
  const before = findings(['a\nb', 'b\nc', 'd\ne'], {
    one: ['a', 'b', 'c', 'd', 'e'],
    two: ['f', 'g'],
    three: ['h', 'i', 'j'],
    four: ['k', 'l'],
    five: ['m', 'n'],
    six: ['o', 'p'],
    same: ['q', 'r'],
  });
  const after = findings(['a\nb', 'd\ne', 'k\nm'], {
    n1: ['a', 'b'],
    n2: ['d', 'e'],
    n3: ['h', 'i'],
    n4: ['k', 'l', 'm', 'n'],
    n5: ['o', 'p', 'z'],
    n6: ['q', 'r'],
  });
  const effect = effectOfChange(before, after);
  const told = Object.fromEntries(
    effect.clusters.map(({ clusterId, effect: what, after: sizes, loose }) => [
      clusterId,
      [what, sizes, loose],
    ]),
  );
  expect(told).toEqual({
    one: ['split', [2, 2], 1],
    two: ['dissolved', [], 2],
    three: ['lost members', [2], 1],
    four: ['merged', [4], 0],
    five: ['merged', [4], 0],
    six: ['gained members', [3], 0],
  });
  expect(effect).toMatchObject({
    linksRemoved: 1,
    strongLinksRemoved: 1,
    linksAdded: 1,
    strongLinksAdded: 1,
  });
  expect(effect.summary).toBe(
    'Removes 1 link (1 of them strong); adds 1 link (1 of them strong); splits one into 2; dissolves 1 cluster; takes members from 1 cluster; adds members to 1 cluster; merges 2 clusters.',
  );
});

it('says so when nothing changes', () => {
  const same = findings(['a\nb'], { one: ['a', 'b'] });
  expect(effectOfChange(same, same)).toMatchObject({ summary: 'Changes nothing.', clusters: [] });
});
