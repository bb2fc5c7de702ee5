import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from './is-inside';

describe('point in polygon', () => {
  it('agrees with the bounds of a box, whichever way it is drawn', () => {
    const box = [
      { x: 10, y: 10 },
      { x: 30, y: 10 },
      { x: 30, y: 20 },
      { x: 10, y: 20 },
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (x, y) => {
        const at = { x: x + 0.5, y: y + 0.5 };
        const isIn = at.x > 10 && at.x < 30 && at.y > 10 && at.y < 20;
        expect(isInside(at, box)).toBe(isIn);
        expect(isInside(at, box.toReversed())).toBe(isIn);
      }),
    );
  });

  it('leaves out the bay of a lasso', () => {
    const horseshoe = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 30 },
      { x: 20, y: 30 },
      { x: 20, y: 10 },
      { x: 10, y: 10 },
      { x: 10, y: 30 },
      { x: 0, y: 30 },
    ];
    expect(isInside({ x: 15, y: 20 }, horseshoe)).toBe(false);
    expect(isInside({ x: 5, y: 20 }, horseshoe)).toBe(true);
  });
});
