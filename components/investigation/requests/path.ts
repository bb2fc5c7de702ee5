import { explainPair } from '@/lib/api-client/evidence';
import { loadNodes } from '@/lib/api-client/graph';
import { bring } from '@/lib/canvas-state/bring';
import { dispatch, selected } from '@/lib/canvas-state/state';
import { accountKey, edgeKey } from '@/lib/domain/graph-element';
import type { RoomApi } from '../room-store';
import { guarded } from './guarded';

/** Draws the strongest chain of links between two accounts and marks its weakest step. */
export async function showPath(room: RoomApi, from: string, to: string): Promise<void> {
  await guarded(room, 'Looking for the strongest path', async () => {
    const { canvas, runId } = room.store.getState();
    const { path } = await explainPair({ a: from, b: to, runId: runId ?? undefined });
    room.set({ inspectorTab: 'why' });
    if (path === null || path.steps.length === 0) {
      const text = path === null ? 'The two have a link of their own.' : 'No chain of links joins the two.';
      room.set({ notice: { text } });
      return;
    }
    const { steps, weakestStep } = path;
    const keys = [
      ...new Set(steps.flatMap(({ accountA, accountB }) => [accountA, accountB]).map(accountKey)),
    ];
    const present = [...canvas.doc.nodes.keys()].filter((key) => !key.startsWith('aggregate:'));
    const part = await loadNodes({ keys, present, ...(runId === null ? {} : { runId }) });
    const origin = canvas.doc.nodes.get(accountKey(from)) ?? { x: 0, y: 0 };
    const label = `draw the strongest path of ${steps.length} steps`;
    room.update((state) =>
      selected(bring(state, part, { broughtBy: accountKey(from), label, origin }), keys),
    );
    const weakest = steps[weakestStep];
    const marked = weakest
      ? [edgeKey('linked', accountKey(weakest.accountA), accountKey(weakest.accountB))]
      : [];
    room.update((state) =>
      state.visible.edges.some(({ key }) => marked.includes(key)) ? state : drawLinks(state),
    );
    room.set({
      weakest: new Set(marked),
      notice: {
        text: `Strongest path: ${steps.length} steps; the weakest has ${weakest?.weightBits.toFixed(1) ?? '?'} bits.`,
      },
    });
  });
}

const drawLinks = (state: Parameters<typeof dispatch>[0]) =>
  dispatch(state, { type: 'settings/set', change: { edgeMode: 'both' }, label: 'draw links' });
