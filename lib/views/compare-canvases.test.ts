import { describe, expect, it } from 'vitest';
import { canvasOf } from '@/lib/testing/stored-canvas';
import { compareCanvases, isUntouched } from '@/lib/views/compare-canvases';

const base = canvasOf(['a', 'b'], { a: 1 });
const note = {
  key: 'n',
  on: 'node',
  target: 'account:a',
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  text: 't',
  tags: [],
} as const;
const noted = { ...base, notes: [{ ...note, tags: [] }] };

describe('isUntouched', () => {
  it('is true of a canvas and itself', () => {
    expect(isUntouched(compareCanvases(noted, noted))).toBe(true);
  });

  it.each([
    ['a node more', base, canvasOf(['a', 'b', 'c'], { a: 1 })],
    ['a node fewer', base, canvasOf(['a'], { a: 1 })],
    ['a node moved', base, canvasOf(['a', 'b'], { a: 2 })],
    ['a node pinned', base, { ...base, nodes: base.nodes.map((node) => ({ ...node, isPinned: true })) }],
    ['a note more', base, noted],
    ['a note fewer', noted, base],
    ['a note reworded', noted, { ...base, notes: [{ ...note, text: 'u', tags: [] }] }],
    ['another setting', base, { ...base, settings: { ...base.settings, mode: 'another' as never } }],
  ])('is false after %s', (_, from, to) => {
    expect(isUntouched(compareCanvases(from, to))).toBe(false);
  });
});
