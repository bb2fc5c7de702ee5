import { type Dossier, isoTime } from '@/lib/export/dossier';
import {
  type AttributeValue,
  edgeAttributes,
  graphEdges,
  graphNodes,
  nodeAttributes,
} from '@/lib/export/graph-rows';
import { escapeXml } from '@/lib/export/xml';

type Attributes = readonly (readonly [name: string, type: string])[];

type Target = 'node' | 'edge';

/** Not the bare name: Gephi takes an attribute called `id` for the element's own and drops it. */
const attributeId = (target: Target, name: string): string => `${target}_${name}`;

const declarations = (attributes: Attributes, target: Target): string =>
  `<attributes class="${target}">\n${attributes
    .map(([name, type]) => `<attribute id="${attributeId(target, name)}" title="${name}" type="${type}"/>\n`)
    .join('')}</attributes>\n`;

const attvalues = (target: Target, values: Readonly<Record<string, AttributeValue>>): string => {
  const set = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(
      ([name, value]) => `<attvalue for="${attributeId(target, name)}" value="${escapeXml(String(value))}"/>`,
    );
  return `<attvalues>${set.join('')}</attvalues>`;
};

/** The dossier's graph as GEXF 1.3 for Gephi, in chunks of UTF-8 text. Edges are undirected. */
export function* gexf(dossier: Dossier): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield `<meta lastmodifieddate="${isoTime(dossier.subject.exportedAt).slice(0, 10)}"><creator>Skein</creator><description>${escapeXml(`${dossier.subject.kind} ${dossier.subject.id} of run ${dossier.subject.runId}`)}</description></meta>\n`;
  yield '<graph defaultedgetype="undirected" mode="static" idtype="string">\n';
  yield declarations(nodeAttributes, 'node') + declarations(edgeAttributes, 'edge');
  yield '<nodes>\n';
  for (const { key, values } of graphNodes(dossier))
    yield `<node id="${escapeXml(key)}" label="${escapeXml(String(values.label))}">${attvalues('node', values)}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for (const { key, source, target, weight, values } of graphEdges(dossier))
    yield `<edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}" weight="${Math.max(weight, 0.001)}">${attvalues('edge', values)}</edge>\n`;
  yield '</edges>\n</graph>\n</gexf>\n';
}
