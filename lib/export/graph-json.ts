import { type Dossier, isoTime } from '@/lib/export/dossier';
import { graphEdges, graphNodes } from '@/lib/export/graph-rows';

/** The dossier's graph as JSON (`{meta, nodes, edges}`, one element per line), in chunks. `meta.version` is the format's. */
export function* graphJson(dossier: Dossier): Generator<string> {
  const { subject } = dossier;
  const meta = {
    kind: 'skein-graph',
    version: 1,
    subject: { kind: subject.kind, id: subject.id, runId: subject.runId },
    exportedAt: isoTime(subject.exportedAt),
  };
  yield `{"meta":${JSON.stringify(meta)},\n"nodes":[`;
  yield* lines(graphNodes(dossier), ({ key, values }) => ({ key, ...values }));
  yield '],\n"edges":[';
  yield* lines(graphEdges(dossier), ({ key, source, target, values }) => ({
    key,
    source,
    target,
    ...values,
  }));
  yield ']}\n';
}

function* lines<T>(rows: Iterable<T>, shape: (row: T) => object): Generator<string> {
  let separator = '\n';
  for (const row of rows) {
    yield separator + JSON.stringify(shape(row));
    separator = ',\n';
  }
}
