import { type AttributeId, attributeOf, attributeTitles } from './attributes';
import type { CanvasCommand } from './command';
import type { GroupRecord } from './document';
import type { CanvasState } from './state';

/** One group of what is selected, named by how many it holds. */
export function groupSelection({ selection, doc }: CanvasState): CanvasCommand {
  const group: GroupRecord = {
    key: freeKey(doc.groups),
    title: `Group of ${selection.length}`,
    by: 'hand',
    isFolded: false,
  };
  return { type: 'groups/make', group, keys: selection, label: `group ${selection.length} nodes` };
}

/** A group for each value of an attribute that at least two drawn accounts have, as one step. */
export function groupByAttribute({ visible }: CanvasState, attribute: AttributeId): CanvasCommand {
  const members = new Map<string, string[]>();
  for (const [key, { node }] of visible.nodes) {
    const value = attributeOf(node, attribute);
    if (value === undefined) continue;
    const keys = members.get(value) ?? [];
    keys.push(key);
    members.set(value, keys);
  }
  const commands = [...members].flatMap(([value, keys]): CanvasCommand[] => {
    if (keys.length < 2) return [];
    const group = { key: `${attribute}:${value}`, title: value, by: attribute, isFolded: false };
    return [{ type: 'groups/make', group, keys, label: `group ${value}` }];
  });
  return { type: 'many', commands, label: `group by ${attributeTitles[attribute]}` };
}

/** Groups that hold a selected node. */
export function groupsOf({ selection, doc }: CanvasState): string[] {
  return [
    ...new Set(
      selection.flatMap((key) => {
        const groupId = doc.nodes.get(key)?.groupId;
        return groupId == null ? [] : [groupId];
      }),
    ),
  ];
}

function freeKey(groups: ReadonlyMap<string, unknown>): string {
  let number = groups.size + 1;
  while (groups.has(`hand:${number}`)) number += 1;
  return `hand:${number}`;
}
