import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canvasOf } from '@/lib/testing/stored-canvas';
import { compareCanvases } from '@/lib/views/compare-canvases';
import { mergeCanvases } from '@/lib/views/merge-canvases';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
const places = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 0, max: 99 }));
const canvas = fc.tuple(ids, places).map(([list, at]) => canvasOf(list, at));
const keysOf = (one: ReturnType<typeof canvasOf>) => one.nodes.map(({ key }) => key).toSorted();
const note = (text: string) => ({
  key: 'n',
  on: 'node' as const,
  target: 'account:a',
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  text,
  tags: [],
});

describe('mergeCanvases', () => {
  it('loses nothing that either added, and nothing that either changed (V-03)', () => {
    fc.assert(
      fc.property(canvas, canvas, canvas, (base, mine, theirs) => {
        const merged = new Set(keysOf(mergeCanvases(base, mine, theirs)));
        for (const one of [mine, theirs]) {
          const { added, moved } = compareCanvases(base, one);
          expect([...added, ...moved].filter((key) => !merged.has(key))).toEqual([]);
        }
      }),
    );
  });

  it('takes the one side where the other changed nothing', () => {
    fc.assert(
      fc.property(canvas, canvas, (base, changed) => {
        expect(keysOf(mergeCanvases(base, changed, base))).toEqual(keysOf(changed));
        expect(keysOf(mergeCanvases(base, base, changed))).toEqual(keysOf(changed));
        const same = compareCanvases(changed, mergeCanvases(base, changed, base));
        expect(same.moved).toEqual([]);
      }),
    );
  });

  it('keeps both wordings of a note that both have changed', () => {
    const [base, mine, theirs] = ['old', 'mine', 'theirs'].map((text) => ({
      ...canvasOf(['a']),
      notes: [note(text)],
    }));
    if (!base || !mine || !theirs) throw new Error('three canvases');
    expect(mergeCanvases(base, mine, theirs).notes.map(({ text }) => text)).toEqual(['mine', 'theirs']);
    expect(mergeCanvases(base, base, theirs).notes.map(({ text }) => text)).toEqual(['theirs']);
  });
});
