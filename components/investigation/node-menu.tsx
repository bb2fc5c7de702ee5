'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { menuItemClass, menuPopupClass } from '@/components/ui/menu';
import type { ActionGroup } from '@/lib/canvas-state/action';
import { canvasActions } from '@/lib/canvas-state/actions';
import { ActionIcon } from './action-icons';
import { useRoom, useRoomApi } from './room-context';
import { keysOf } from './shortcut-keys';

export interface MenuPlace {
  /** CSS pixels of the page. */
  readonly x: number;
  readonly y: number;
  readonly isOnNode: boolean;
}

const onNode: readonly ActionGroup[] = ['expand', 'node', 'group', 'select'];
const onCanvas: readonly ActionGroup[] = ['history', 'select', 'group', 'arrange', 'view'];

/** The menu of a node, the selection or the empty canvas: what can run now, from the registry. */
export function NodeMenu({ place, onClose }: { place: MenuPlace | null; onClose: () => void }) {
  const room = useRoomApi();
  const canvas = useRoom((state) => state.canvas);
  if (place === null) return null;
  const groups = place.isOnNode ? onNode : onCanvas;
  const anchor = { getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) };
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()} modal={false}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side="bottom" align="start" sideOffset={2} className="z-50">
          <Base.Popup className={menuPopupClass}>
            {groups.map((group, index) => (
              <Base.Group key={group}>
                {index > 0 && <Base.Separator className="my-1 h-px bg-line" />}
                {canvasActions
                  .filter((action) => action.group === group && action.canRun(canvas))
                  .map((action) => (
                    <Base.Item key={action.id} className={menuItemClass} onClick={() => room.run(action.id)}>
                      <ActionIcon name={action.icon} />
                      <span className="flex-1">{action.label}</span>
                      {action.shortcuts[0] && (
                        <span className="pl-6 text-xs text-faint">
                          {keysOf(action.shortcuts[0]).join('+')}
                        </span>
                      )}
                    </Base.Item>
                  ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
