import type { VisibleGraph } from './visible';

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** One sentence for screen readers and the canvas footer: what is drawn, what is not. */
export function summaryOf(graph: VisibleGraph, selectedCount: number): string {
  let accounts = 0;
  let values = 0;
  let groups = 0;
  for (const { node } of graph.nodes.values()) {
    if (node.type === 'account') accounts += 1;
    else if (node.type === 'identifier') values += 1;
    else groups += 1;
  }
  const parts = [
    plural(accounts, 'account', 'accounts'),
    plural(values, 'shared value', 'shared values'),
    ...(groups > 0 ? [plural(groups, 'group', 'groups')] : []),
    plural(graph.edges.length, 'line', 'lines'),
  ];
  const notDrawn = [
    ...(graph.hiddenByHand > 0 ? [`${graph.hiddenByHand} hidden by hand`] : []),
    ...(graph.hiddenByFilter > 0 ? [`${graph.hiddenByFilter} filtered out`] : []),
  ];
  const tail = notDrawn.length > 0 ? `; ${notDrawn.join(', ')}` : '';
  const selection = selectedCount > 0 ? `; ${selectedCount} selected` : '';
  return `${parts.join(', ')}${tail}${selection}.`;
}
