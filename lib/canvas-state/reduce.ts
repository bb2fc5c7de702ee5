import type { CanvasCommand, Point } from './command';
import { type Diff, emptyDiff, isSame, type RecordTable } from './diff';
import {
  applyCanvasDiff,
  type CanvasDiff,
  type CanvasDoc,
  emptyCanvasDiff,
  type GroupRecord,
  type NodeRecord,
  settingsDiff,
  squashCanvasDiffs,
} from './document';

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
      return nodes(update(doc.nodes, command.keys, { isPinned: command.isPinned }));
    case 'nodes/hide':
      return nodes(update(doc.nodes, command.keys, { isHidden: command.isHidden }));
    case 'nodes/dismiss':
      return nodes(update(doc.nodes, command.keys, { isDismissed: command.isDismissed }));
    case 'nodes/remove':
      return nodes(remove(doc.nodes, command.keys));
    case 'groups/make':
      return makeGroup(doc, command.group, command.keys);
    case 'groups/dissolve':
      return dissolve(doc, command.keys);
    case 'groups/fold':
      return { ...emptyCanvasDiff, groups: update(doc.groups, command.keys, { isFolded: command.isFolded }) };
    case 'notes/write':
      return { ...emptyCanvasDiff, notes: write(doc.notes, command.note) };
    case 'notes/erase':
      return { ...emptyCanvasDiff, notes: remove(doc.notes, command.keys) };
    case 'filter/set':
      return settingsDiff(doc, { filter: command.filter });
    case 'settings/set':
      return settingsDiff(doc, command.change);
    case 'many':
      return together(doc, command.commands);
    case 'canvas/clear':
      return {
        ...nodes({ ...emptyDiff, removed: doc.nodes }),
        groups: { ...emptyDiff, removed: doc.groups },
        notes: { ...emptyDiff, removed: doc.notes },
      };
  }
}

const nodes = (diff: Diff<NodeRecord>): CanvasDiff => ({ ...emptyCanvasDiff, nodes: diff });

/** Several commands as one step. */
function together(doc: CanvasDoc, commands: readonly CanvasCommand[]): CanvasDiff {
  let at = doc;
  let total = emptyCanvasDiff;
  for (const command of commands) {
    const { doc: next, diff } = reduce(at, command);
    at = next;
    total = squashCanvasDiffs(total, diff);
  }
  return total;
}

/** What is already there stays where it is; if it was hidden it is shown again. What was dismissed stays away. */
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
  const updated = new Map<string, readonly [NodeRecord, NodeRecord]>();
  for (const [key, { x, y }] of positions) {
    const before = doc.nodes.get(key);
    if (before === undefined || (isPinRespected && before.isPinned)) continue;
    if (x !== before.x || y !== before.y) updated.set(key, [before, { ...before, x, y }]);
  }
  return { ...emptyDiff, updated };
}

function update<R extends object>(
  table: RecordTable<R>,
  keys: readonly string[],
  change: Partial<R>,
): Diff<R> {
  const updated = new Map<string, readonly [R, R]>();
  for (const key of keys) {
    const before = table.get(key);
    if (before === undefined) continue;
    const after = { ...before, ...change };
    if (!isSame(before, after)) updated.set(key, [before, after]);
  }
  return { ...emptyDiff, updated };
}

function remove<R>(table: RecordTable<R>, keys: readonly string[]): Diff<R> {
  const removed = new Map<string, R>();
  for (const key of keys) {
    const record = table.get(key);
    if (record !== undefined) removed.set(key, record);
  }
  return { ...emptyDiff, removed };
}

function write<R extends { readonly key: string }>(table: RecordTable<R>, record: R): Diff<R> {
  const before = table.get(record.key);
  if (before === undefined) return { ...emptyDiff, added: new Map([[record.key, record]]) };
  return isSame(before, record)
    ? emptyDiff
    : { ...emptyDiff, updated: new Map([[record.key, [before, record] as const]]) };
}

/** A group of fewer than two nodes is none. Groups that lose all their members go with it. */
function makeGroup(doc: CanvasDoc, group: GroupRecord, keys: readonly string[]): CanvasDiff {
  const members = keys.filter((key) => doc.nodes.has(key));
  if (new Set(members).size < 2) return emptyCanvasDiff;
  const moved = nodes(update(doc.nodes, members, { groupId: group.key }));
  const { nodes: after } = applyCanvasDiff(doc, moved);
  const living = new Set([...after.values()].map(({ groupId }) => groupId));
  const emptied = [...doc.groups.keys()].filter((key) => key !== group.key && !living.has(key));
  const written = write(doc.groups, group);
  return { ...moved, groups: { ...written, removed: remove(doc.groups, emptied).removed } };
}

function dissolve(doc: CanvasDoc, keys: readonly string[]): CanvasDiff {
  const gone = new Set(keys);
  const members = [...doc.nodes.values()].filter(({ groupId }) => groupId !== null && gone.has(groupId));
  const freed = update(
    doc.nodes,
    members.map(({ key }) => key),
    { groupId: null },
  );
  return { ...emptyCanvasDiff, nodes: freed, groups: remove(doc.groups, keys) };
}
