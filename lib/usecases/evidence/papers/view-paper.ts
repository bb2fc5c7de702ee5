import type { ViewSummary } from '@/lib/contracts/views';
import type { GraphNode } from '@/lib/domain/graph-element';
import type { ViewNode, ViewPaper } from '@/lib/evidence/report/papers';
import type { FoundRevision } from '@/lib/usecases/ports/views';

function toViewNode(node: GraphNode): Omit<ViewNode, 'key' | 'x' | 'y'> {
  const plain = { kind: '', family: null, membership: null };
  switch (node.type) {
    case 'account':
      return { ...plain, type: 'account', id: node.id, label: node.id, membership: node.membership };
    case 'identifier': {
      const { id, kind, label, family } = node;
      return { ...plain, type: 'identifier', id, kind, label, family };
    }
    case 'aggregate':
      return { ...plain, type: 'aggregate', id: node.key, label: node.label };
  }
}

/** A saved revision as what was in sight: without what was hidden or dismissed. */
export function toViewPaper(view: ViewSummary, { revision, content }: FoundRevision): ViewPaper {
  const facts = new Map(content.facts.nodes.map((node) => [node.key, node]));
  const nodes = content.nodes
    .filter(({ isHidden, isDismissed }) => !isHidden && !isDismissed)
    .flatMap(({ key, x, y }) => {
      const node = facts.get(key);
      return node ? [{ ...toViewNode(node), key, x, y }] : [];
    });
  const inSight = new Set(nodes.map(({ key }) => key));
  return {
    id: view.id,
    name: view.name,
    revision: revision.number,
    savedAt: revision.savedAt,
    savedBy: revision.authorName,
    nodes,
    edges: content.facts.edges
      .filter(({ source, target }) => inSight.has(source) && inSight.has(target))
      .map(({ source, target, type, family }) => ({ source, target, type, family })),
    notes: content.notes.filter(({ on }) => on === 'region').map(({ text, x, y }) => ({ text, x, y })),
  };
}
