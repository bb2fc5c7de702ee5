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

const keys = (attributes: Attributes, target: 'node' | 'edge'): string =>
  attributes
    .map(
      ([name, type]) =>
        `<key id="${target}_${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>\n`,
    )
    .join('');

const data = (target: 'node' | 'edge', values: Readonly<Record<string, AttributeValue>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${target}_${name}">${escapeXml(String(value))}</data>`)
    .join('');

/** The dossier's graph as GraphML, in chunks of UTF-8 text. Edges are undirected. */
export function* graphml(dossier: Dossier): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys(nodeAttributes, 'node') + keys(edgeAttributes, 'edge');
  yield `<graph id="${escapeXml(dossier.subject.id)}" edgedefault="undirected">\n`;
  for (const { key, values } of graphNodes(dossier))
    yield `<node id="${escapeXml(key)}">${data('node', values)}</node>\n`;
  for (const { key, source, target, values } of graphEdges(dossier))
    yield `<edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}">${data('edge', values)}</edge>\n`;
  yield '</graph>\n</graphml>\n';
}
