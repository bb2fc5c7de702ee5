import { formatDayRange } from '@/components/ui/format/time';
import { settingsOf } from '@/lib/canvas-state/document';
import type { TimeWindow } from '@/lib/canvas-state/filter';
import { dispatch } from '@/lib/canvas-state/state';
import { useRoom, useRoomApi } from '../room-context';

/** The time window of the filter and the way to change it: one step of the history each time. */
export function useTimeWindow(): [TimeWindow | null, (window: TimeWindow | null) => void] {
  const room = useRoomApi();
  const filter = useRoom(({ canvas }) => settingsOf(canvas.doc).filter);
  const set = (window: TimeWindow | null): void => {
    const label =
      window === null ? 'clear the time window' : `time window ${formatDayRange(window.from, window.to)}`;
    room.update((state) => dispatch(state, { type: 'filter/set', filter: { ...filter, window }, label }));
  };
  return [filter.window, set];
}
