import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import { canvasGraphml } from './canvas-graphml';
import { placedNode } from './document';
import { provenanceLines } from './provenance-lines';
import type { LabelMode } from './shown-labels';
import { tableCsv } from './table-rows';
import type { VisibleGraph } from './visible';

const account: GraphNode = {
  type: 'account',
  key: 'account:=cmd|secret-1',
  id: '=cmd|secret-1',
  label: '=cmd|secret-1',
  status: 'banned',
  createdAt: null,
  firstSeen: null,
  lastSeen: null,
  degree: 1,
  membership: 'confirmed',
  clusterId: 'c_1',
  country: null,
  plan: null,
  asn: null,
};
const card: GraphNode = {
  type: 'identifier',
  key: 'identifier:payment_method:secret-card',
  id: 'payment_method:secret-card',
  kind: 'payment_method',
  family: 'payment',
  value: 'secret-card',
  label: '<secret-card>',
  hubClass: null,
  degree: 2,
  bits: 9.5,
};
const use: GraphEdge = {
  key: `used|${account.key}|${card.key}`,
  type: 'used',
  source: account.key,
  target: card.key,
  family: 'payment',
  bits: 9.5,
  probability: null,
  isStrong: false,
  firstSeen: 0,
  lastSeen: 1_000,
  count: 3,
};
const graph: VisibleGraph = {
  nodes: new Map(
    [account, card].map((node) => [node.key, { node, record: placedNode(node.key, { x: 1, y: 2 }, 'test') }]),
  ),
  edges: [use],
  hiddenByHand: 0,
  hiddenByFilter: 0,
  dismissed: 0,
};
const provenance = (labels: LabelMode) =>
  provenanceLines(
    {
      run: { runId: 'r_1', method: '3', dataAsOf: 0 },
      exportedBy: 'Ana <Lyst>',
      exportedAt: 86_400_000,
      tool: { name: 'skein', version: '0.1.0' },
    },
    labels,
  );

describe('small exports of a canvas', () => {
  it('say where they come from', () => {
    expect(provenance('masked')).toEqual([
      'Run: r_1 (method 3)',
      'Data as of: 1970-01-01T00:00:00.000Z',
      'Exported by: Ana <Lyst>',
      'Exported at: 1970-01-02T00:00:00.000Z',
      'Redaction: labels masked: kinds with numbers',
      'Made with: skein 0.1.0',
    ]);
  });

  it('write CSV that no spreadsheet runs, with the provenance below', () => {
    const rows = parse(tableCsv(graph, 'shown', provenance('shown')), {
      relax_column_count: true,
    }) as string[][];
    expect(rows[1]?.slice(0, 4)).toEqual(['Account', "'=cmd|secret-1", '1', '']);
    expect(rows.slice(3).flat()).toEqual(provenance('shown').map((line) => `# ${line}`));
  });

  it('write GraphML with every node, line and the provenance', () => {
    const text = canvasGraphml(graph, 'shown', provenance('shown'));
    expect(text.match(/<node /g)).toHaveLength(2);
    expect(text).toContain('<edge id="e0" source="n0" target="n1">');
    expect(text).toContain('&lt;secret-card&gt;');
    expect(text).toContain('<desc>Run: r_1 (method 3)&#10;');
  });

  it.each(['masked', 'hidden'] as const)('name nobody where labels are %s', (labels) => {
    for (const text of [
      tableCsv(graph, labels, provenance(labels)),
      canvasGraphml(graph, labels, provenance(labels)),
    ])
      expect(text).not.toContain('secret');
  });
});
