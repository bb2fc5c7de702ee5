import type { CanvasDoc } from '@/lib/canvas-state/document';
import { graphLimits } from '@/lib/contracts/graph';
import type { RoomApi } from '../room-store';

/**
 * What an expansion need not bring: everything placed but what is hidden, which comes back. Dismissed nodes count as
 * present, so they never do. The newest where there are more than a request may name.
 */
export function presentKeys(doc: CanvasDoc): string[] {
  const keys = [...doc.nodes.values()].flatMap(({ key, isHidden, isDismissed }) =>
    (isHidden && !isDismissed) || key.startsWith('aggregate:') ? [] : [key],
  );
  return keys.slice(-graphLimits.presentMax);
}

/** The run that is looked at, as requests name it. */
export function runOf(room: RoomApi): { runId?: string } {
  const { runId } = room.store.getState();
  return runId === null ? {} : { runId };
}
