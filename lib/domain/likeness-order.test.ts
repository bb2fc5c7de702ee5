import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cosine, likenessOrder } from './likeness-order';

it('puts rows of the same rhythm under each other', () => {
  const rows = [
    [9, 0, 9, 0],
    [0, 2, 0, 2],
    [4, 0, 4, 0],
    [0, 1, 0, 1],
  ];
  expect(likenessOrder(rows).map(({ index }) => index)).toEqual([0, 2, 1, 3]);
  expect(likenessOrder(rows)[1]?.likeness).toBeCloseTo(1);
});

it('knows no likeness to an empty row', () => {
  expect(cosine([0, 0], [1, 2])).toBe(0);
});

const rows = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(fc.nat(50), { minLength: width, maxLength: width }), { maxLength: 15 }),
  );

it('keeps every row once', () => {
  fc.assert(
    fc.property(rows, (drawn) => {
      const order = likenessOrder(drawn).map(({ index }) => index);
      expect([...order].sort((a, b) => a - b)).toEqual([...drawn.keys()]);
    }),
  );
});
