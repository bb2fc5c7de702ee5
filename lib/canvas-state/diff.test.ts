import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, between, type Diff, emptyDiff, invert, isEmptyDiff, type RecordTable, squash } from './diff';

type Box = { readonly n: number };

/** Few keys and few values, so that adding, changing back and removing the same record all happen. */
const boxes: readonly Box[] = [0, 1, 2].map((n) => ({ n }));
const table: fc.Arbitrary<RecordTable<Box>> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(...boxes)), {
    selector: ([key]) => key,
  })
  .map((pairs) => new Map(pairs));

const sorted = (t: RecordTable<Box>): unknown => [...t].sort(([a], [b]) => a.localeCompare(b));
const plain = (d: Diff<Box>): unknown =>
  [d.added, d.updated, d.removed].map((m) => [...m].sort(([a], [b]) => a.localeCompare(b)));

describe('diff algebra', () => {
  it('apply(from, between(from, to)) = to', () => {
    fc.assert(
      fc.property(table, table, (from, to) => {
        expect(sorted(apply(from, between(from, to)))).toEqual(sorted(to));
      }),
    );
  });

  it('apply then apply the inverse gives the table back, and inverting twice gives the diff back', () => {
    fc.assert(
      fc.property(table, table, (from, to) => {
        const diff = between(from, to);
        expect(sorted(apply(apply(from, diff), invert(diff)))).toEqual(sorted(from));
        expect(plain(invert(invert(diff)))).toEqual(plain(diff));
      }),
    );
  });

  it('squash(first, second) is the smallest diff that does both', () => {
    fc.assert(
      fc.property(table, table, table, (one, two, three) => {
        const squashed = squash(between(one, two), between(two, three));
        expect(plain(squashed)).toEqual(plain(between(one, three)));
      }),
    );
  });

  it('squash is associative, and a diff with its inverse squashes to nothing', () => {
    fc.assert(
      fc.property(table, table, table, table, (one, two, three, four) => {
        const [a, b, c] = [between(one, two), between(two, three), between(three, four)];
        expect(plain(squash(squash(a, b), c))).toEqual(plain(squash(a, squash(b, c))));
        expect(isEmptyDiff(squash(a, invert(a)))).toBe(true);
      }),
    );
  });

  it('gives the same table back when nothing changes', () => {
    const here: RecordTable<Box> = new Map([['a', { n: 1 }]]);
    expect(apply(here, emptyDiff)).toBe(here);
  });
});
