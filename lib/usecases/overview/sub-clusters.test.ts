import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexedLink, partition, subClusterMax } from './sub-clusters';

const members = 40;
const links: fc.Arbitrary<IndexedLink[]> = fc.array(
  fc.record({
    a: fc.nat({ max: members - 1 }),
    b: fc.nat({ max: members - 1 }),
    bits: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 120 },
);

describe('sub-clusters', () => {
  it('puts every account into exactly one group within the size, tied by a forest', () => {
    fc.assert(
      fc.property(links, fc.integer({ min: 2, max: 20 }), (all, sizeMax) => {
        const { groupOf, groups, ties } = partition(members, all, sizeMax);
        const sizes = new Map<number, number>();
        for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
        expect([...sizes.keys()].every((group) => group >= 0 && group < groups)).toBe(true);
        expect(sizes.size).toBe(groups);
        const tied = new Set(ties.flatMap(({ a, b }) => [a, b]));
        for (const { a, b } of ties) expect(groupOf[a]).toBe(groupOf[b]);
        for (const [group, size] of sizes) {
          const isLoose = [...groupOf].every((g, account) => g !== group || !tied.has(account));
          if (!isLoose) expect(size).toBeLessThanOrEqual(sizeMax);
        }
        const joinedGroups = new Set([...tied].map((account) => groupOf[account])).size;
        expect(ties.length).toBe(tied.size - joinedGroups);
      }),
    );
  });

  it('keeps the strongest links inside', () => {
    const { groupOf } = partition(
      4,
      [
        { a: 0, b: 1, bits: 30 },
        { a: 2, b: 3, bits: 28 },
        { a: 1, b: 2, bits: 5 },
      ],
      2,
    );
    expect([...groupOf]).toEqual([0, 0, 1, 1]);
  });

  it('leaves few groups even of the largest cluster', () => {
    expect(subClusterMax(149)).toBe(24);
    expect(subClusterMax(25_000)).toBe(250);
  });
});
