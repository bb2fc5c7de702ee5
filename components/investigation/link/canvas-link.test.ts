import { describe, expect, it } from 'vitest';
import { placedNode } from '@/lib/canvas-state/document';
import { dispatch, emptyState } from '@/lib/canvas-state/state';
import { toStoredCanvas } from '@/lib/canvas-state/stored-canvas';
import { fromLink, linkLengthMax, toLink } from './canvas-link';

const canvasOf = (count: number) => {
  const nodes = Array.from({ length: count }, (_, index) =>
    placedNode(`account:acct_${(index * 7919).toString(36)}`, { x: index * 3.1, y: -index }, 'list'),
  );
  const state = dispatch(emptyState, { type: 'nodes/place', nodes, label: 'add a list' });
  return toStoredCanvas(state, { runId: 'r_1' });
};

describe('canvas in an address', () => {
  it('holds what was placed, and fits an address for a thousand nodes', async () => {
    const stored = canvasOf(1_000);
    const link = await toLink(stored);
    expect(link).toMatch(/^#canvas=[\w-]+$/);
    const opened = await fromLink(link ?? '');
    expect(opened?.nodes).toEqual(stored.nodes);
    expect(opened?.runId).toBe('r_1');
  });

  it('gives no link that would be cut', async () => {
    expect((await toLink(canvasOf(20_000))) ?? '').toBe('');
    expect((await toLink(canvasOf(10)))?.length).toBeLessThan(linkLengthMax);
  });

  it('holds none when the address has none, and refuses a damaged one', async () => {
    expect(await fromLink('')).toBeUndefined();
    expect(await fromLink('#other')).toBeUndefined();
    await expect(fromLink('#canvas=%%%')).rejects.toThrow(/no saved canvas/);
    await expect(fromLink('#canvas=AAAA')).rejects.toThrow(/no saved canvas/);
  });
});
