import { findPaths, loadNodes } from '@/lib/api-client/graph';
import { bring } from '@/lib/canvas-state/bring';
import { dispatch, selected } from '@/lib/canvas-state/state';
import type { PathsResult } from '@/lib/contracts/paths';
import { accountKey, edgeKey } from '@/lib/domain/graph-element';
import type { RoomApi } from '../room-store';
import { count } from './count';
import { guarded } from './guarded';
import { presentKeys, runOf } from './present';

/** Draws the strongest chains of links between accounts and marks the weakest step of each. */
export async function showPaths(room: RoomApi, accountIds: readonly string[]): Promise<void> {
  await guarded(room, 'Looking for the strongest paths', async () => {
    const found = await findPaths({ accountIds: [...accountIds], ...runOf(room) });
    if (found.paths.length === 0) {
      room.set({ notice: { text: 'No chain of links joins them in this run.' } });
      return;
    }
    const steps = found.paths.flatMap((path) => path.steps);
    const ends = steps.flatMap(({ accountA, accountB }) => [accountA, accountB]);
    const keys = [...new Set(ends)].map(accountKey);
    const { canvas } = room.store.getState();
    const part = await loadNodes({ keys, present: presentKeys(canvas.doc), ...runOf(room) });
    const first = accountKey(accountIds[0] ?? '');
    const origin = canvas.doc.nodes.get(first) ?? { x: 0, y: 0 };
    const label = `draw ${found.paths.length} paths between ${accountIds.length} accounts`;
    room.update((state) => selected(bring(state, part, { broughtBy: first, label, origin }), keys));
    const weakest = weakestOf(found);
    room.update((state) => {
      const drawn = new Set(state.visible.edges.map(({ key }) => key));
      if (weakest.every((key) => drawn.has(key))) return state;
      return dispatch(state, { type: 'settings/set', change: { edgeMode: 'both' }, label: 'draw links' });
    });
    room.set({ weakest: new Set(weakest), notice: { text: sentenceOf(found), queries: part.queries ?? [] } });
  });
}

function weakestOf({ paths }: PathsResult): string[] {
  return paths.flatMap(({ steps, weakestStep }) => {
    const step = steps[weakestStep];
    return step ? [edgeKey('linked', accountKey(step.accountA), accountKey(step.accountB))] : [];
  });
}

function sentenceOf({ paths, apart }: PathsResult): string {
  const bits = paths.map(({ steps, weakestStep }) => steps[weakestStep]?.weightBits ?? 0);
  const [first] = paths;
  const strongest = first
    ? `The strongest has ${count(first.steps.length)} steps and a weakest step of ${bits[0]?.toFixed(1)} bits`
    : '';
  const others =
    paths.length > 1
      ? `; ${count(paths.length - 1)} more, each without the weakest step of those before (${bits
          .slice(1)
          .map((value) => value.toFixed(1))
          .join(', ')} bits)`
      : '';
  const left =
    apart.length > 0 ? ` No chain joins ${apart.length === 1 ? apart[0] : `${apart.length} of them`}.` : '';
  return `${strongest}${others}.${left}`;
}
