import { edgesAt } from '@/lib/canvas-state/graph-data';
import type { CanvasState } from '@/lib/canvas-state/state';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

/** A node in one sentence, for the reader who hears the canvas. */
export function describeNode(key: string, { data, visible }: CanvasState): string {
  const node = data.nodes.get(key);
  if (node === undefined) return '';
  const lines = edgesAt(data, key).filter(
    ({ source, target }) => visible.nodes.has(source) && visible.nodes.has(target),
  ).length;
  const tied = `${lines} ${lines === 1 ? 'line' : 'lines'}`;
  if (node.type === 'aggregate') return `Group of ${node.total} ${node.label}; ${tied}.`;
  if (node.type === 'identifier') {
    return `${identifierKindFacts(node.kind).title} ${node.label}, held by ${node.degree} accounts; ${tied}.`;
  }
  const standing = node.membership === null ? 'in no cluster' : `${node.membership} member`;
  return `Account ${node.id}, ${standing}${node.status ? `, ${node.status}` : ''}; ${tied}.`;
}
