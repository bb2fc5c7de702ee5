'use client';

import { Button } from '@/components/ui/button';
import { findAction } from '@/lib/canvas-state/actions';
import { ActionIcon } from './action-icons';
import { useRoom, useRoomApi } from './room-context';

/** Actions of the registry as buttons with words. */
export function ActionButtons({ ids }: { ids: readonly string[] }) {
  const room = useRoomApi();
  const canvas = useRoom((state) => state.canvas);
  return ids.map((id) => {
    const action = findAction(id);
    return action ? (
      <Button key={id} size="sm" disabled={!action.canRun(canvas)} onClick={() => room.run(id)}>
        <span className="[&_svg]:size-3.5">
          <ActionIcon name={action.icon} />
        </span>
        {action.label}
      </Button>
    ) : null;
  });
}
