import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import { accountKey, edgeKey, type GraphNode, identifierKey } from '@/lib/domain/graph-element';
import type { Redactor } from '@/lib/evidence/redaction/redactor';

/**
 * What of a canvas a profile lets out: only what is drawn, without the log of how it came about. Under a profile that masks,
 * notes, group names and groups of unnamed accounts stay behind too, and accounts outside the confirmed clusters.
 */
export function redactCanvas(canvas: StoredCanvas, redactor: Redactor, isMasking: boolean): StoredCanvas {
  const drawn = new Map(
    canvas.nodes
      .filter(({ isHidden, isDismissed }) => !isHidden && !isDismissed)
      .map((node) => [node.key, node]),
  );
  const facts = canvas.facts.nodes.filter(
    (node) => drawn.has(node.key) && isLetOut(node, redactor, isMasking),
  );
  const masked = new Map(facts.map((node) => [node.key, maskedNode(node, redactor)]));
  if (isMasking) redactor.count('notes', canvas.notes.length);
  return {
    ...canvas,
    nodes: [...drawn.values()].flatMap((node) => {
      const key = masked.get(node.key)?.key;
      return key === undefined
        ? []
        : { ...node, key, broughtBy: 'shared', groupId: isMasking ? null : node.groupId };
    }),
    groups: isMasking ? [] : canvas.groups,
    notes: isMasking ? [] : canvas.notes.filter(({ on, target }) => on !== 'node' || masked.has(target)),
    log: { steps: [], done: 0, origins: [] },
    facts: {
      nodes: [...masked.values()],
      edges: canvas.facts.edges.flatMap((edge) => {
        const [source, target] = [masked.get(edge.source)?.key, masked.get(edge.target)?.key];
        return source === undefined || target === undefined
          ? []
          : { ...edge, source, target, key: edgeKey(edge.type, source, target) };
      }),
    },
    selection: [],
  };
}

function isLetOut(node: GraphNode, redactor: Redactor, isMasking: boolean): boolean {
  if (!isMasking) return true;
  if (node.type === 'aggregate') {
    redactor.count('groups of accounts');
    return false;
  }
  if (node.type !== 'account' || !redactor.withholdsOthers || node.membership === 'confirmed') return true;
  redactor.count('accounts outside the confirmed clusters');
  redactor.removed.set(node.id, 'accounts outside the confirmed clusters');
  return false;
}

function maskedNode(node: GraphNode, redactor: Redactor): GraphNode {
  if (node.type === 'account') {
    const id = redactor.accountId(node.id);
    return { ...node, id, key: accountKey(id), label: id };
  }
  if (node.type === 'aggregate') return node;
  const id = redactor.identifierId(node.kind, node.id);
  const value = redactor.value(node.kind, node.value);
  return { ...node, id, key: identifierKey(id), value, label: redactor.value(node.kind, node.label) };
}
