import type { GraphNode } from '@/lib/domain/graph-element';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { spreadsheetText } from '@/lib/export/spreadsheet-table';
import { neighbourMap } from './selection';
import { type LabelMode, shownLabels } from './shown-labels';
import type { VisibleGraph } from './visible';

/** A drawn node as a line of the table twin. */
export interface TableRow {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  /** Lines at the node on the canvas. */
  readonly lines: number;
  /** Accounts in the world that hold the value, or that the group stands for; null for an account. */
  readonly accounts: number | null;
  readonly bits: number | null;
  readonly standing: string;
  readonly status: string;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  readonly isPinned: boolean;
}

/** The table twin: exactly what is drawn, with the same filter, in the order it was placed. */
export function tableRowsOf(graph: VisibleGraph): TableRow[] {
  const neighbours = neighbourMap(graph);
  const spans = spansOf(graph);
  return [...graph.nodes.values()].map(({ node, record }) => ({
    key: node.key,
    name: node.label,
    lines: neighbours.get(node.key)?.length ?? 0,
    isPinned: record.isPinned,
    firstSeen: spans.get(node.key)?.first ?? null,
    lastSeen: spans.get(node.key)?.last ?? null,
    ...factsOf(node),
  }));
}

function factsOf(node: GraphNode): Pick<TableRow, 'kind' | 'accounts' | 'bits' | 'standing' | 'status'> {
  if (node.type === 'account') {
    const standing = node.membership ?? '';
    return { kind: 'Account', accounts: null, bits: null, standing, status: node.status ?? '' };
  }
  const nothing = { standing: '', status: '' };
  if (node.type === 'aggregate') return { kind: 'Group', accounts: node.total, bits: null, ...nothing };
  const { title } = identifierKindFacts(node.kind);
  return { kind: title, accounts: node.degree, bits: node.bits, ...nothing };
}

/** First and last seen of each node, from the lines at it. */
function spansOf(graph: VisibleGraph): Map<string, { first: number; last: number }> {
  const spans = new Map<string, { first: number; last: number }>();
  for (const { source, target, firstSeen, lastSeen } of graph.edges) {
    if (firstSeen === null || lastSeen === null) continue;
    for (const end of [source, target]) {
      const span = spans.get(end);
      spans.set(end, {
        first: Math.min(span?.first ?? firstSeen, firstSeen),
        last: Math.max(span?.last ?? lastSeen, lastSeen),
      });
    }
  }
  return spans;
}

const columns = [
  'kind',
  'name',
  'lines',
  'accounts',
  'rarity_bits',
  'membership',
  'status',
  'first_seen',
  'last_seen',
] as const;

/** What is drawn as CSV, named as the labels are, with where it comes from below. */
export function tableCsv(graph: VisibleGraph, labels: LabelMode, provenance: readonly string[]): string {
  const time = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());
  const names = shownLabels(graph, labels);
  const cells = tableRowsOf(graph).map((row) => [
    row.kind,
    names.get(row.key),
    row.lines,
    row.accounts,
    row.bits?.toFixed(3),
    row.standing,
    row.status,
    time(row.firstSeen),
    time(row.lastSeen),
  ]);
  return spreadsheetText(columns, cells, provenance);
}
