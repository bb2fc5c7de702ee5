import { toast } from '@/components/ui/toast';
import { problemText } from '@/lib/api-client/problem';
import type { RoomApi } from '../room-store';

/** Runs work that asks the server: shows that it runs, says plainly when it failed, and what was kept (everything). */
export async function guarded(room: RoomApi, what: string, work: () => Promise<void>): Promise<void> {
  room.set({ busy: what });
  try {
    await work();
  } catch (error) {
    toast(`${what} failed; the canvas is as it was`, {
      kind: 'error',
      description: problemText(error),
    });
  } finally {
    room.set({ busy: null });
  }
}
