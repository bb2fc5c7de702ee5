import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storedCanvas } from '@/lib/contracts/stored-canvas';
import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import { bring } from './bring';
import { settingsOf } from './document';
import { noFilter } from './filter';
import { originOf } from './origin';
import {
  type CanvasState,
  dispatch,
  emptyState,
  gestureEnded,
  marked,
  redone,
  selected,
  undone,
} from './state';
import { fromStoredCanvas, toStoredCanvas } from './stored-canvas';

const account = (id: string): GraphNode => ({
  type: 'account',
  key: `account:${id}`,
  id,
  label: id,
  status: 'active',
  createdAt: 1_750_000_000_000,
  firstSeen: null,
  lastSeen: null,
  degree: 3,
  membership: 'confirmed',
  clusterId: 'c_1',
  country: 'DE',
  plan: 'pro',
  asn: null,
});

const card: GraphNode = {
  type: 'identifier',
  key: 'identifier:payment_method:41',
  id: 'payment_method:41',
  kind: 'payment_method',
  family: 'payment',
  value: '41',
  label: '41',
  hubClass: 'exclusive',
  degree: 3,
  bits: 12.5,
};

const used = (id: string): GraphEdge => ({
  key: `used|account:${id}|${card.key}`,
  type: 'used',
  source: `account:${id}`,
  target: card.key,
  family: 'payment',
  bits: 12.5,
  probability: null,
  isStrong: false,
  firstSeen: 1_750_000_000_000,
  lastSeen: 1_760_000_000_000,
  count: 4,
});

/** A canvas in which everything that is stored occurs once: all tables, an undone step, a checkpoint, a filter. */
function workedOn(): CanvasState {
  const queries = [
    {
      name: 'expand-users',
      params: { identifierId: 'payment_method:41' },
      cut: {},
      rows: 1,
      rowsMax: 10_000,
    },
  ];
  const begin: CanvasState = { ...emptyState, stamp: { at: 1_764_000_000_000, by: 'local' } };
  const steps: ((state: CanvasState) => CanvasState)[] = [
    (state) =>
      bring(
        state,
        {
          nodes: [account('a'), account('b'), account('c'), card],
          edges: ['a', 'b', 'c'].map(used),
          queries,
        },
        { broughtBy: 'list', label: 'add a list of 4', origin: { x: 0, y: 0 } },
      ),
    (state) => marked(state, 'as found'),
    (state) =>
      gestureEnded(
        dispatch(state, { type: 'nodes/move', positions: new Map([['account:a', { x: 12.34, y: -5 }]]) }),
      ),
    (state) => dispatch(state, { type: 'nodes/pin', keys: ['account:a'], isPinned: true }),
    (state) => dispatch(state, { type: 'nodes/dismiss', keys: ['account:c'], isDismissed: true }),
    (state) =>
      dispatch(state, {
        type: 'groups/make',
        group: { key: 'g1', title: 'Paid by 41', by: 'hand', isFolded: false },
        keys: ['account:a', 'account:b'],
        label: 'group 2 nodes',
      }),
    (state) =>
      dispatch(state, {
        type: 'notes/write',
        note: {
          key: 'n1',
          on: 'edge',
          target: used('a').key,
          x: 0,
          y: 0,
          width: 0,
          height: 0,
          text: 'first charge two minutes after sign-up',
          tags: ['billing'],
        },
      }),
    (state) =>
      dispatch(state, {
        type: 'filter/set',
        filter: { ...noFilter, hidden: { kind: ['device'] }, window: { from: 1, to: 1_765_000_000_000 } },
        label: 'filter out devices',
      }),
    (state) => dispatch(state, { type: 'settings/set', change: { edgeMode: 'both' }, label: 'draw both' }),
    undone,
    (state) => selected(state, ['account:b']),
  ];
  return steps.reduce((state, step) => step(state), begin);
}

const golden = join(import.meta.dirname, 'fixtures', 'stored-canvas-v1.json');

describe('stored canvas', () => {
  it('gives back the same canvas, its log and its selection', () => {
    const before = workedOn();
    const stored = toStoredCanvas(before, { runId: 'r_1', view: { x: 1, y: 2, zoom: 0.5 } });
    const { state, runId, view } = fromStoredCanvas(JSON.parse(JSON.stringify(stored)));
    expect({ runId, view }).toEqual({ runId: 'r_1', view: { x: 1, y: 2, zoom: 0.5 } });
    expect(state.selection).toEqual(['account:b']);
    expect(state.history.past.map(({ label, checkpoint }) => [label, checkpoint])).toEqual(
      before.history.past.map(({ label, checkpoint }) => [label, checkpoint]),
    );
    expect(toStoredCanvas(state, { runId, view })).toEqual(stored);
  });

  it('undoes and redoes after it was opened again, to the very beginning', () => {
    const { state } = fromStoredCanvas(toStoredCanvas(workedOn(), { runId: null }));
    expect(redone(state).announcement).toBe('Redone: draw both.');
    let at = state;
    while (at.history.past.length > 0) at = undone(at);
    expect(at.doc.nodes.size).toBe(0);
    while (at.history.future.length > 1) at = redone(at);
    expect(toStoredCanvas(at, { runId: null }).nodes).toEqual(toStoredCanvas(state, { runId: null }).nodes);
  });

  it('tells who brought a node, when, and from which query', () => {
    const { state } = fromStoredCanvas(toStoredCanvas(workedOn(), { runId: null }));
    expect(originOf(state.history, 'account:b')).toMatchObject({
      label: 'add a list of 4',
      by: 'local',
      at: 1_764_000_000_000,
      queries: [{ name: 'expand-users', rows: 1 }],
    });
    expect(originOf(state.history, 'account:nobody')).toBeUndefined();
  });

  it('keeps where nodes came from when a very long log is cut', () => {
    let state = workedOn();
    const keys = [...state.doc.nodes.keys()];
    for (let step = 1; step <= 600; step += 1) {
      const positions = new Map(keys.map((key, index) => [key, { x: step, y: index }]));
      state = dispatch(state, { type: 'nodes/arrange', positions, label: `arrange ${step}` });
    }
    const opened = fromStoredCanvas(toStoredCanvas(state, { runId: null })).state;
    expect(opened.history.past.length).toBe(500);
    expect(originOf(opened.history, 'account:b')?.label).toBe('add a list of 4');
    expect([...opened.doc.nodes.keys()]).toEqual(keys);
  });

  it('opens every form that was ever written', () => {
    const { state } = fromStoredCanvas(JSON.parse(readFileSync(golden, 'utf8')));
    expect(toStoredCanvas(state, { runId: 'r_1' })).toEqual(toStoredCanvas(workedOn(), { runId: 'r_1' }));
  });

  it('keeps the ranges of figures, and drops one that it does not know', () => {
    const filter = { ...noFilter, ranges: { uses: { from: 3, to: 4 } } };
    const state = dispatch(emptyState, { type: 'filter/set', filter, label: 'filter by a range' });
    const stored = toStoredCanvas(state, { runId: null });
    stored.settings.filter.ranges.height = { from: 1, to: 2 };
    expect(settingsOf(fromStoredCanvas(stored).state.doc).filter.ranges).toEqual(filter.ranges);
  });

  it('refuses a newer form and what is no canvas, and says so', () => {
    expect(() => fromStoredCanvas({ version: 2 })).toThrow(/saved in form 2/);
    expect(() => fromStoredCanvas({ version: 1, nodes: 'none' })).toThrow(/no saved canvas/);
    expect(() => fromStoredCanvas(null)).toThrow(/no saved canvas/);
    expect(storedCanvas.safeParse(toStoredCanvas(emptyState, { runId: null })).success).toBe(true);
  });
});
