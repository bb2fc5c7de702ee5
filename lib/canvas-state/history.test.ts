import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CanvasCommand } from './command';
import { type CanvasDoc, placedNode, settingsOf } from './document';
import { noFilter } from './filter';
import {
  type CanvasState,
  dispatch,
  emptyState,
  gestureEnded,
  learned,
  marked,
  redone,
  travelled,
  undone,
} from './state';

const keys = ['account:a', 'account:b', 'account:c', 'identifier:card:1', 'aggregate:x'] as const;
const key = fc.constantFrom(...keys);
const someKeys = fc.uniqueArray(key, { maxLength: 4 });
const coordinate = fc.integer({ min: -3, max: 3 });
const positions = fc
  .array(fc.tuple(key, fc.record({ x: coordinate, y: coordinate })), { maxLength: 4 })
  .map((pairs) => new Map(pairs));

const simple: fc.Arbitrary<CanvasCommand> = fc.oneof(
  fc.record({
    type: fc.constant('nodes/place' as const),
    label: fc.constant('expand'),
    nodes: someKeys.map((all) => all.map((k) => placedNode(k, { x: 0, y: 0 }, 'test'))),
  }),
  fc.record({ type: fc.constant('nodes/move' as const), positions }),
  fc.record({ type: fc.constant('nodes/arrange' as const), positions, label: fc.constant('arrange') }),
  fc.record({ type: fc.constant('nodes/pin' as const), keys: someKeys, isPinned: fc.boolean() }),
  fc.record({ type: fc.constant('nodes/hide' as const), keys: someKeys, isHidden: fc.boolean() }),
  fc.record({ type: fc.constant('nodes/remove' as const), keys: someKeys, label: fc.constant('collapse') }),
  fc.record({
    type: fc.constant('filter/set' as const),
    label: fc.constant('filter'),
    filter: fc.nat({ max: 3 }).map((sharedMin) => ({ ...noFilter, sharedMin })),
  }),
  fc.record({ type: fc.constant('nodes/dismiss' as const), keys: someKeys, isDismissed: fc.boolean() }),
  fc.record({
    type: fc.constant('settings/set' as const),
    label: fc.constant('set'),
    change: fc.record({ edgeMode: fc.constantFrom('values', 'links', 'both'), isBundled: fc.boolean() }),
  }),
  fc.record({
    type: fc.constant('groups/make' as const),
    label: fc.constant('group'),
    keys: someKeys,
    group: fc.record({
      key: fc.constantFrom('g1', 'g2'),
      title: fc.constantFrom('one', 'two'),
      by: fc.constant('hand'),
      isFolded: fc.boolean(),
    }),
  }),
  fc.record({ type: fc.constant('groups/dissolve' as const), keys: fc.constant(['g1']) }),
  fc.record({
    type: fc.constant('groups/fold' as const),
    keys: fc.constant(['g1', 'g2']),
    isFolded: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('notes/write' as const),
    note: fc.record({
      key: fc.constantFrom('n1', 'n2'),
      on: fc.constant('node' as const),
      target: key,
      x: fc.constant(0),
      y: fc.constant(0),
      width: fc.constant(0),
      height: fc.constant(0),
      text: fc.constantFrom('why?', 'seen'),
      tags: fc.constantFrom([], ['reseller'], ['reseller', 'read']),
    }),
  }),
  fc.record({ type: fc.constant('notes/erase' as const), keys: fc.constant(['n1']) }),
  fc.constant({ type: 'canvas/clear' as const }),
);
const command: fc.Arbitrary<CanvasCommand> = fc.oneof(
  { weight: 9, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('many' as const),
      label: fc.constant('several'),
      commands: fc.array(simple, { maxLength: 4 }),
    }),
  },
);

const plain = (doc: CanvasDoc): unknown => ({
  nodes: [...doc.nodes.values()].sort((a, b) => a.key.localeCompare(b.key)),
  groups: [...doc.groups.values()].sort((a, b) => a.key.localeCompare(b.key)),
  notes: [...doc.notes.values()].sort((a, b) => a.key.localeCompare(b.key)),
  settings: settingsOf(doc),
});

const known: CanvasState = learned(emptyState, {
  nodes: keys.map((k) => ({
    type: 'account' as const,
    key: k,
    id: k,
    label: k,
    status: null,
    createdAt: null,
    firstSeen: null,
    lastSeen: null,
    degree: 1,
    membership: null,
    clusterId: null,
    country: null,
    plan: null,
    asn: null,
  })),
  edges: [],
});

const times = (count: number, step: (s: CanvasState) => CanvasState, state: CanvasState): CanvasState => {
  let at = state;
  for (let i = 0; i < count; i += 1) at = step(at);
  return at;
};

describe('history', () => {
  it('undo n times then redo n times is the identity, and undoing all of it gives the beginning', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), fc.nat({ max: 25 }), (commands, n) => {
        const end = gestureEnded(commands.reduce(dispatch, known));
        const depth = Math.min(n, end.history.past.length);
        const back = times(depth, redone, times(depth, undone, end));
        expect(plain(back.doc)).toEqual(plain(end.doc));
        expect(back.history.past.length).toBe(end.history.past.length);
        expect(plain(times(end.history.past.length, undone, end).doc)).toEqual(plain(known.doc));
      }),
    );
  });

  /** The model: the list of documents that the investigator would see, and where he stands in it. */
  it('behaves like a list of snapshots under any mixture of commands, gestures, undo and redo', () => {
    type Step = { kind: 'do'; command: CanvasCommand } | { kind: 'undo' | 'redo' | 'end' };
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 3, arbitrary: command.map((c): Step => ({ kind: 'do', command: c })) },
      { weight: 1, arbitrary: fc.constantFrom('undo', 'redo', 'end').map((kind): Step => ({ kind })) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state = known;
        let snapshots = [plain(known.doc)];
        let at = 0;
        for (const next of steps) {
          const gesture = state.history.open;
          const before = plain(state.doc);
          if (next.kind === 'do') state = dispatch(state, next.command);
          else if (next.kind === 'undo') state = undone(state);
          else if (next.kind === 'redo') state = redone(state);
          else state = gestureEnded(state);
          // a gesture that is open belongs to the model only once it has ended; another drag ends the one before
          const hasGestureEnded = gesture !== null && state.history.open?.label !== gesture.label;
          if (hasGestureEnded && JSON.stringify(before) !== JSON.stringify(snapshots[at])) {
            snapshots = [...snapshots.slice(0, at + 1), before];
            at += 1;
          }
          if (next.kind === 'undo') at = Math.max(0, at - 1);
          if (next.kind === 'redo') at = Math.min(snapshots.length - 1, at + 1);
          if (next.kind === 'do' && state.history.open === null) {
            const after = plain(state.doc);
            if (JSON.stringify(after) !== JSON.stringify(snapshots[at])) {
              snapshots = [...snapshots.slice(0, at + 1), after];
              at += 1;
            }
          }
          if (state.history.open === null) expect(plain(state.doc)).toEqual(snapshots[at]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the selection inside what is drawn', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), someKeys, (commands, chosen) => {
        const placed = dispatch(known, {
          type: 'nodes/place',
          label: 'open',
          nodes: keys.map((k) => placedNode(k, { x: 0, y: 0 }, '')),
        });
        let state: CanvasState = { ...placed, selection: chosen };
        for (const next of commands) {
          state = dispatch(state, next);
          expect(state.selection.every((k) => state.visible.nodes.has(k))).toBe(true);
        }
      }),
    );
  });

  it('a whole drag is one step, named by what was moved', () => {
    const drag = (x: number): CanvasCommand => ({
      type: 'nodes/move',
      positions: new Map([['account:a', { x, y: 0 }]]),
    });
    const placed = dispatch(known, {
      type: 'nodes/place',
      label: 'open',
      nodes: [placedNode('account:a', { x: 0, y: 0 }, '')],
    });
    const dragged = gestureEnded([drag(1), drag(2), drag(3)].reduce(dispatch, placed));
    expect(dragged.history.past.map(({ label }) => label)).toEqual(['open', 'move 1 node']);
    expect(undone(dragged).doc.nodes.get('account:a')?.x).toBe(0);
    expect(undone(dragged).announcement).toBe('Undone: move 1 node.');
  });

  it('travels to a named checkpoint and back', () => {
    const hide: CanvasCommand = { type: 'settings/set', change: { edgeMode: 'links' }, label: 'links' };
    const first = marked(dispatch(known, hide), 'only links');
    const second = dispatch(first, { type: 'settings/set', change: { edgeMode: 'both' }, label: 'both' });
    expect(settingsOf(travelled(second, 0).doc).edgeMode).toBe('links');
    expect(travelled(second, 0).history.past[0]?.checkpoint).toBe('only links');
    expect(settingsOf(travelled(travelled(second, -1), 1).doc).edgeMode).toBe('both');
  });
});
