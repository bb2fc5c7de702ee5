import type { Dossier } from '@/lib/export/dossier';
import {
  type AttributeValue,
  edgeAttributes,
  graphEdges,
  graphNodes,
  nodeAttributes,
} from '@/lib/export/graph-rows';
import { escapeXml } from '@/lib/export/xml';

type Attributes = readonly (readonly [name: string, type: string])[];
type Values = Readonly<Record<string, AttributeValue>>;

/** A graph to be written as GraphML. Values are written under the names that the attributes declare; null ones are not. */
export interface GraphmlSource {
  readonly id: string;
  /** What the graph is and where it comes from, for whoever reads the file. */
  readonly description?: string;
  readonly nodeAttributes: Attributes;
  readonly edgeAttributes: Attributes;
  readonly nodes: Iterable<{ readonly key: string; readonly values: Values }>;
  readonly edges: Iterable<{
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly values: Values;
  }>;
}

const keys = (attributes: Attributes, target: 'node' | 'edge'): string =>
  attributes
    .map(
      ([name, type]) =>
        `<key id="${target}_${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>\n`,
    )
    .join('');

const data = (target: 'node' | 'edge', values: Values): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${target}_${name}">${escapeXml(String(value))}</data>`)
    .join('');

/** A graph as GraphML, in chunks of UTF-8 text. Edges are undirected. */
export function* writeGraphml(graph: GraphmlSource): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  if (graph.description !== undefined) yield `<desc>${escapeXml(graph.description)}</desc>\n`;
  yield keys(graph.nodeAttributes, 'node') + keys(graph.edgeAttributes, 'edge');
  yield `<graph id="${escapeXml(graph.id)}" edgedefault="undirected">\n`;
  for (const { key, values } of graph.nodes)
    yield `<node id="${escapeXml(key)}">${data('node', values)}</node>\n`;
  for (const { key, source, target, values } of graph.edges)
    yield `<edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}">${data('edge', values)}</edge>\n`;
  yield '</graph>\n</graphml>\n';
}

/** The dossier's graph as GraphML. */
export function graphml(dossier: Dossier): Generator<string> {
  return writeGraphml({
    id: dossier.subject.id,
    nodeAttributes,
    edgeAttributes,
    nodes: graphNodes(dossier),
    edges: graphEdges(dossier),
  });
}
