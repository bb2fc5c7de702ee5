import type { Dossier } from '@/lib/export/dossier';
import {
  edgeAttributes,
  type GraphRowEdge,
  type GraphRowNode,
  graphEdges,
  graphNodes,
  nodeAttributes,
} from '@/lib/export/graph-rows';
import { spreadsheetTable } from '@/lib/export/spreadsheet-table';

/** Nodes of the dossier's graph as a CSV table, in chunks. */
export function nodesCsv(dossier: Dossier): Generator<string> {
  return spreadsheetTable<GraphRowNode>(
    [
      ['key', (row) => row.key],
      ...nodeAttributes.map(([name]) => [name, (row: GraphRowNode) => row.values[name]] as const),
    ],
    graphNodes(dossier),
  );
}

/** Edges of the dossier's graph as a CSV table, in chunks. */
export function edgesCsv(dossier: Dossier): Generator<string> {
  return spreadsheetTable<GraphRowEdge>(
    [
      ['source', (row) => row.source],
      ['target', (row) => row.target],
      ...edgeAttributes.map(([name]) => [name, (row: GraphRowEdge) => row.values[name]] as const),
    ],
    graphEdges(dossier),
  );
}
