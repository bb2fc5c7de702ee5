import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/export/dossier';
import { gexf } from '@/lib/export/gexf';
import { edgesCsv, nodesCsv } from '@/lib/export/graph-csv';
import { graphJson } from '@/lib/export/graph-json';
import { graphml } from '@/lib/export/graphml';
import { aDossier } from '@/lib/testing/dossier';

const textOf = (chunks: Iterable<string>): string => [...chunks].join('');
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const formats: [string, (dossier: Dossier) => Iterable<string>][] = [
  ['GraphML', graphml],
  ['GEXF', gexf],
];

describe.each(formats)('%s', (_name, write) => {
  const text = textOf(write(aDossier()));

  it('holds every node and edge once', () => {
    expect(count(text, /<node /g)).toBe(11);
    expect(count(text, /<edge /g)).toBe(11);
  });

  it('writes awkward values as data, never as markup', () => {
    expect(text).toContain('acc &lt;2&gt; &amp; &quot;co&quot;');
    expect(text).toContain('acc-3\uFFFD');
    expect(text).not.toContain('\u0001');
    expect(text).not.toContain('<2>');
  });

  it('is the same each time', () => {
    expect(textOf(write(aDossier()))).toBe(text);
  });
});

describe('graph as JSON', () => {
  it('holds every node and edge, and names its format', () => {
    const graph = JSON.parse(textOf(graphJson(aDossier()))) as {
      meta: object;
      nodes: object[];
      edges: object[];
    };
    expect(graph.meta).toMatchObject({ kind: 'skein-graph', version: 1 });
    expect([graph.nodes.length, graph.edges.length]).toEqual([11, 11]);
    expect(graph.edges[0]).toMatchObject({ type: 'linked', weight_bits: 14.25, is_strong: true });
  });
});

describe('graph as CSV', () => {
  it('holds every node and edge, safe for spreadsheets', () => {
    const nodes = Papa.parse<Record<string, string>>(textOf(nodesCsv(aDossier())), {
      header: true,
      skipEmptyLines: true,
    });
    const edges = Papa.parse<Record<string, string>>(textOf(edgesCsv(aDossier())), {
      header: true,
      skipEmptyLines: true,
    });
    expect([nodes.data.length, edges.data.length]).toEqual([11, 11]);
    expect(nodes.data[0]?.id).toBe("'=cmd|acc-1");
  });
});
