import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountKey,
  edgeKey,
  type GraphEdge,
  type GraphNode,
  identifierKey,
} from '@/lib/domain/graph-element';
import { bring, type Loaded } from './bring';
import { broughtByExpansion } from './brought';
import { nodeSpacing } from './place-near';
import { dispatch, emptyState, undone } from './state';

const account = (n: number): GraphNode => ({
  type: 'account',
  key: accountKey(`a${n}`),
  id: `a${n}`,
  label: `a${n}`,
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
});
const value = (n: number): GraphNode => ({
  type: 'identifier',
  key: identifierKey(`ip:${n}`),
  id: `ip:${n}`,
  kind: 'ip',
  family: 'network',
  value: `${n}`,
  label: `${n}`,
  hubClass: null,
  degree: 2,
  bits: 3,
});
const uses = (a: number, v: number): GraphEdge => ({
  key: edgeKey('used', accountKey(`a${a}`), identifierKey(`ip:${v}`)),
  type: 'used',
  source: accountKey(`a${a}`),
  target: identifierKey(`ip:${v}`),
  family: 'network',
  bits: 3,
  probability: null,
  isStrong: false,
  firstSeen: null,
  lastSeen: null,
  count: 1,
});

/** Accounts and values of a small random network, as an expansion would load them. */
const loaded: fc.Arbitrary<Loaded> = fc
  .array(fc.tuple(fc.nat({ max: 25 }), fc.nat({ max: 8 })), { minLength: 1, maxLength: 40 })
  .map((pairs) => ({
    nodes: [
      ...[...new Set(pairs.map(([a]) => a))].map(account),
      ...[...new Set(pairs.map(([, v]) => v))].map(value),
    ],
    edges: [...new Map(pairs.map(([a, v]) => [`${a}|${v}`, uses(a, v)])).values()],
  }));

const options = { broughtBy: accountKey('a0'), label: 'expand a0', origin: { x: 0, y: 0 } };

describe('bringing what was loaded', () => {
  it('moves nothing that is there, and lets nothing cover anything', () => {
    fc.assert(
      fc.property(loaded, loaded, (first, second) => {
        const before = bring(emptyState, first, options);
        const after = bring(before, second, options);
        for (const [key, { x, y }] of before.doc.nodes) {
          expect(after.doc.nodes.get(key)).toMatchObject({ x, y });
        }
        const places = [...after.doc.nodes.values()];
        for (const [index, a] of places.entries()) {
          for (const b of places.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(nodeSpacing * 0.8);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is one step, and collapsing removes exactly what it brought, but for what is pinned', () => {
    fc.assert(
      fc.property(loaded, loaded, fc.nat(), (first, second, pick) => {
        const before = bring(emptyState, first, { ...options, broughtBy: 'opening' });
        const after = bring(before, second, { ...options, broughtBy: 'account:expanded' });
        const came = [...after.doc.nodes.keys()].filter((key) => !before.doc.nodes.has(key)).sort();
        expect(broughtByExpansion(after.doc, 'account:expanded').sort()).toEqual(came);
        // What brings nothing new is no step: undoing it would take back the one before.
        const back = came.length > 0 ? undone(after) : after;
        expect([...back.doc.nodes.keys()]).toEqual([...before.doc.nodes.keys()]);
        const pinned = came[pick % Math.max(1, came.length)];
        if (pinned === undefined) return;
        const kept = dispatch(after, { type: 'nodes/pin', keys: [pinned], isPinned: true });
        expect(broughtByExpansion(kept.doc, 'account:expanded')).not.toContain(pinned);
      }),
      { numRuns: 60 },
    );
  });
});
