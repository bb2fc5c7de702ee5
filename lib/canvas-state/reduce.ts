import type { CanvasCommand, Point } from './command';
import { type Diff, emptyDiff } from './diff';
import { applyCanvasDiff, type CanvasDiff, type CanvasDoc, type NodeRecord, settingsDiff } from './document';

/** Total over commands: a command that names nothing on the canvas gives an empty diff, never an error. */
export function reduce(doc: CanvasDoc, command: CanvasCommand): { doc: CanvasDoc; diff: CanvasDiff } {
  const diff = diffOf(doc, command);
  return { doc: applyCanvasDiff(doc, diff), diff };
}

function diffOf(doc: CanvasDoc, command: CanvasCommand): CanvasDiff {
  switch (command.type) {
    case 'nodes/place':
      return nodes(place(doc, command.nodes));
    case 'nodes/move':
      return nodes(move(doc, command.positions, false));
    case 'nodes/arrange':
      return nodes(move(doc, command.positions, true));
    case 'nodes/pin':
      return nodes(update(doc, command.keys, (node) => withFlag(node, 'isPinned', command.isPinned)));
    case 'nodes/hide':
      return nodes(update(doc, command.keys, (node) => withFlag(node, 'isHidden', command.isHidden)));
    case 'nodes/remove':
      return nodes(remove(doc, command.keys));
    case 'filter/set':
      return settingsDiff(doc, { filter: command.filter });
    case 'edges/mode':
      return settingsDiff(doc, { edgeMode: command.edgeMode });
    case 'canvas/clear':
      return nodes({ ...emptyDiff, removed: doc.nodes });
  }
}

const nodes = (diff: Diff<NodeRecord>): CanvasDiff => ({ nodes: diff, settings: emptyDiff });

/** What is already there stays where it is; if it was hidden it is shown again. */
function place(doc: CanvasDoc, records: readonly NodeRecord[]): Diff<NodeRecord> {
  const added = new Map<string, NodeRecord>();
  const updated = new Map<string, readonly [NodeRecord, NodeRecord]>();
  for (const record of records) {
    const before = doc.nodes.get(record.key);
    if (before === undefined) added.set(record.key, record);
    else if (before.isHidden) updated.set(record.key, [before, { ...before, isHidden: false }]);
  }
  return { added, updated, removed: emptyDiff.removed };
}

/** Pinned nodes stay when the canvas is arranged, and move only when dragged. */
function move(
  doc: CanvasDoc,
  positions: ReadonlyMap<string, Point>,
  isPinRespected: boolean,
): Diff<NodeRecord> {
  return update(doc, [...positions.keys()], (node) => {
    const to = positions.get(node.key);
    if (to === undefined || (isPinRespected && node.isPinned)) return node;
    return to.x === node.x && to.y === node.y ? node : { ...node, x: to.x, y: to.y };
  });
}

function update(
  doc: CanvasDoc,
  keys: readonly string[],
  change: (node: NodeRecord) => NodeRecord,
): Diff<NodeRecord> {
  const updated = new Map<string, readonly [NodeRecord, NodeRecord]>();
  for (const key of keys) {
    const before = doc.nodes.get(key);
    if (before === undefined) continue;
    const after = change(before);
    if (after !== before) updated.set(key, [before, after]);
  }
  return { ...emptyDiff, updated };
}

function withFlag(node: NodeRecord, flag: 'isPinned' | 'isHidden', value: boolean): NodeRecord {
  return node[flag] === value ? node : { ...node, [flag]: value };
}

function remove(doc: CanvasDoc, keys: readonly string[]): Diff<NodeRecord> {
  const removed = new Map<string, NodeRecord>();
  for (const key of keys) {
    const record = doc.nodes.get(key);
    if (record !== undefined) removed.set(key, record);
  }
  return { ...emptyDiff, removed };
}
