import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import { aligned } from './align';
import { changesBetween } from './changes';
import { placedNode } from './document';
import { groupByAttribute, groupSelection, groupsOf } from './grouping';
import { rim, sameAttribute, sameKind, withLines } from './select-rules';
import { type CanvasState, dispatch, emptyState, learned, selected, undone } from './state';
import { toneFinder, tonesOf } from './styles';

const account = (id: string, country: string | null, membership: 'confirmed' | 'possible'): GraphNode => ({
  type: 'account',
  key: `account:${id}`,
  id,
  label: id,
  status: null,
  createdAt: null,
  firstSeen: null,
  lastSeen: null,
  degree: 1,
  membership,
  clusterId: 'c_1',
  country,
  plan: 'pro',
  asn: null,
});

const device: GraphNode = {
  type: 'identifier',
  key: 'identifier:device:d',
  id: 'device:d',
  kind: 'device',
  family: 'device',
  value: 'd',
  label: 'd',
  hubClass: null,
  degree: 4,
  bits: 9,
};

const used = (id: string, firstSeen: number, lastSeen: number): GraphEdge => ({
  key: `used|${id}`,
  type: 'used',
  source: `account:${id}`,
  target: device.key,
  family: 'device',
  bits: 9,
  probability: null,
  isStrong: false,
  firstSeen,
  lastSeen,
  count: 1,
});

const nodes = [
  account('a', 'DE', 'confirmed'),
  account('b', 'DE', 'confirmed'),
  account('c', 'FR', 'possible'),
  account('d', null, 'possible'),
  device,
];
const known = learned(emptyState, {
  nodes,
  edges: [used('a', 0, 100), used('b', 0, 40), used('c', 60, 100), used('d', 10, 20)],
});
const state: CanvasState = dispatch(known, {
  type: 'nodes/place',
  label: 'open',
  nodes: nodes.map(({ key }, index) => placedNode(key, { x: index * index, y: index }, 'list')),
});

describe('selecting by rule', () => {
  it('finds by lines, rim, kind and attribute', () => {
    const { visible } = state;
    expect(withLines(visible, 2)).toEqual([device.key]);
    expect(rim(visible)).toEqual(['account:c', 'account:d']);
    expect(sameKind(['account:a'], visible)).toHaveLength(4);
    expect(sameKind([device.key], visible)).toEqual([device.key]);
    expect(sameAttribute(['account:a'], visible, 'country')).toEqual(['account:a', 'account:b']);
    expect(sameAttribute(['account:d'], visible, 'country')).toEqual([]);
  });
});

describe('groups', () => {
  it('groups by attribute in one step, leaves single accounts alone, and undoes', () => {
    const grouped = dispatch(state, groupByAttribute(state, 'country'));
    expect([...grouped.doc.groups.values()].map(({ title, by }) => [title, by])).toEqual([['DE', 'country']]);
    expect(grouped.doc.nodes.get('account:c')?.groupId).toBeNull();
    expect(undone(grouped).doc).toEqual(state.doc);
  });

  it('drops a group that another took all members from, and frees the members of a dissolved one', () => {
    const byCountry = dispatch(state, groupByAttribute(state, 'country'));
    const chosen = selected(byCountry, ['account:a', 'account:b']);
    const byHand = dispatch(chosen, groupSelection(chosen));
    expect([...byHand.doc.groups.keys()]).toEqual(groupsOf(byHand));
    const free = dispatch(byHand, { type: 'groups/dissolve', keys: groupsOf(byHand) });
    expect(free.doc.groups.size).toBe(0);
    expect(groupsOf(free)).toEqual([]);
  });
});

describe('colours by rule', () => {
  it('gives the most frequent values their colours, and says how many share the grey', () => {
    const tones = tonesOf(state.visible, 'country');
    expect(tones).toEqual([
      { value: 'DE', count: 2, tone: 0 },
      { value: 'FR', count: 1, tone: 1 },
      { value: 'other or unknown', count: 1, tone: null },
    ]);
    const find = toneFinder(tones, 'country');
    expect(nodes.map(find)).toEqual([0, 0, 1, null, undefined]);
    expect(tonesOf(state.visible, 'standing')).toEqual([]);
  });
});

describe('two dates', () => {
  it('tells what came, what ended and what changed, and keeps quiet about the rest', () => {
    const { of, added, removed, changed } = changesBetween(state.visible, { before: 30, after: 80 });
    expect(Object.fromEntries(of)).toEqual({
      'used|b': 'removed',
      'account:b': 'removed',
      'used|c': 'added',
      'account:c': 'added',
      [device.key]: 'changed',
    });
    expect([added, removed, changed]).toEqual([2, 2, 1]);
  });
});

describe('aligning', () => {
  it('puts nodes on one line, or at even distances between the outermost', () => {
    const placed = [...state.doc.nodes.values()];
    expect(new Set([...aligned(placed, 'row').values()].map(({ y }) => y)).size).toBe(1);
    const spread = [...aligned(placed, 'spread-row').values()].map(({ x }) => x);
    expect(spread).toEqual([0, 4, 8, 12, 16]);
  });
});
