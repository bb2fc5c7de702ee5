import { useMemo } from 'react';
import { accountsIn } from '@/lib/canvas-state/selection';
import { useRoom } from '../room-context';

/** Ids of the selected accounts, or with none selected of all that are drawn; `left` says how many are over the limit. */
export function useDrawnAccounts(limit: number): { accountIds: string[]; left: number } {
  const selection = useRoom(({ canvas }) => canvas.selection);
  const visible = useRoom(({ canvas }) => canvas.visible);
  return useMemo(() => {
    const chosen = accountsIn(selection, visible);
    const all = chosen.length > 0 ? chosen : accountsIn([...visible.nodes.keys()], visible);
    return { accountIds: all.slice(0, limit), left: Math.max(0, all.length - limit) };
  }, [selection, visible, limit]);
}
