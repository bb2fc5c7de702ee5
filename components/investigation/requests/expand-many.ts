import { expandNodes, findSharedValues } from '@/lib/api-client/graph';
import { bring } from '@/lib/canvas-state/bring';
import { graphLimits } from '@/lib/contracts/graph';
import { idOfKey } from '@/lib/domain/graph-element';
import type { RoomApi } from '../room-store';
import { count } from './count';
import { guarded } from './guarded';
import { presentKeys, runOf } from './present';

export interface ManyChoice {
  readonly keys: readonly string[];
  readonly each: number;
  /** Each node's own neighbours, or only accounts that several of them lead to. */
  readonly what: 'neighbours' | 'common';
}

/** Expands several nodes as one step: the strongest few of each, or the neighbours they have in common. */
export async function expandMany(room: RoomApi, { keys, each, what }: ManyChoice): Promise<void> {
  const expandable = keys.filter((key) => !key.startsWith('aggregate:'));
  const chosen = expandable.slice(0, graphLimits.manyMax);
  await guarded(room, `Expanding ${chosen.length} nodes`, async () => {
    const { canvas } = room.store.getState();
    const present = presentKeys(canvas.doc);
    const part = await expandNodes({ keys: chosen, each, what, present, ...runOf(room) });
    const origin = canvas.doc.nodes.get(chosen[0] ?? '') ?? { x: 0, y: 0 };
    const label =
      what === 'common'
        ? `bring ${part.brought.length} common neighbours of ${chosen.length} nodes`
        : `expand ${chosen.length} nodes: ${part.nodes.length} new`;
    room.update((state) => bring(state, part, { broughtBy: part.broughtBy, label, origin }));
    const notes = [
      `${count(part.brought.length)} accounts brought, ${count(part.remaining)} more not shown.`,
      ...(part.hubsLeftOut > 0
        ? [`${count(part.hubsLeftOut)} hubs were not walked; open them as groups.`]
        : []),
      ...(expandable.length > chosen.length
        ? [`${count(expandable.length - chosen.length)} of the selected nodes were not expanded.`]
        : []),
      ...(part.edgesLeftOut > 0 ? [`${count(part.edgesLeftOut)} weaker lines are left out.`] : []),
    ];
    room.set({ notice: { text: notes.join(' '), queries: part.queries ?? [] } });
  });
}

/** Values that the selected accounts have in common, rarest first. */
export async function expandCommon(room: RoomApi, keys: readonly string[]): Promise<void> {
  await guarded(room, 'Looking for what they share', async () => {
    const { canvas } = room.store.getState();
    const present = presentKeys(canvas.doc);
    const accountIds = keys.map(idOfKey).slice(0, 1_000);
    const found = await findSharedValues({ accountIds, present, ...runOf(room) });
    const label = `bring ${found.values.length} values that ${keys.length} accounts share`;
    const origin = canvas.doc.nodes.get(keys[0] ?? '') ?? { x: 0, y: 0 };
    room.update((state) => bring(state, found, { broughtBy: keys[0] ?? 'shared', label, origin }));
    const left = found.total - found.values.length;
    const rest = left > 0 ? ` ${count(left)} weaker ones are not shown.` : '';
    room.set({
      notice: {
        queries: found.queries ?? [],
        text:
          found.total === 0
            ? 'They have no value in common.'
            : `${count(found.values.length)} values are shared by two or more of them.${rest}`,
      },
    });
  });
}
