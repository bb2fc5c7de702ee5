'use client';

import { ChevronDown, Download } from 'lucide-react';
import { hrefs } from '@/components/shell/hrefs';
import { Button, ButtonLink, IconButton } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { canvasActions, findAction } from '@/lib/canvas-state/actions';
import { settingsOf } from '@/lib/canvas-state/document';
import { ActionIcon } from './action-icons';
import { Presence } from './presence';
import { useRoom, useRoomApi } from './room-context';
import { keysOf } from './shortcut-keys';

const groups = [
  ['undo', 'redo'],
  ['expand', 'expand-common', 'common-neighbours', 'path', 'collapse'],
  ['pin', 'hide', 'dismiss', 'show-hidden'],
  ['fit', 'seeds'],
] as const;

const idsOf = (...groups: readonly string[]): readonly string[] =>
  canvasActions.flatMap(({ id, group }) => (groups.includes(group) ? [id] : []));
const arrangeIds = canvasActions.flatMap(({ id }) => (/^(arrange-|align-|lock)/.test(id) ? [id] : []));
const exportIds = idsOf('out').filter((id) => id !== 'clear');
const selectIds = [...idsOf('select'), 'lasso', 'corners'];
const groupIds = idsOf('group');
const lookIds = idsOf('style');

/** The slim bar above the canvas. Every button is an action of the registry, with its key in the tooltip. */
export function Toolbar({ clusterId }: { clusterId?: string | undefined }) {
  return (
    <div
      role="toolbar"
      aria-label="Canvas tools"
      className="flex h-10 shrink-0 items-center gap-1 overflow-x-auto border-b border-line bg-surface px-2"
    >
      {groups.map((group) => (
        <div key={group[0]} className="flex items-center gap-0.5 border-r border-line pr-1 last:border-0">
          {group.map((id) => (
            <ActionButton key={id} id={id} />
          ))}
        </div>
      ))}
      <ArrangeMenu />
      <DrawMenu />
      <NamedMenu title="Select" ids={selectIds} />
      <NamedMenu title="Group" ids={groupIds} />
      <NamedMenu title="Look" ids={lookIds} />
      <div className="flex-1" />
      <Presence />
      <ButtonLink variant="ghost" size="sm" href={hrefs.overviewMap(clusterId)}>
        Map
      </ButtonLink>
      <ActionButton id="save" />
      <ActionButton id="table" />
      <ActionButton id="timeline" />
      <ActionButton id="lanes" />
      <ActionButton id="activity" />
      <ActionButton id="places" />
      <ActionButton id="steps" />
      <ExportMenu />
      <ActionButton id="help" />
    </div>
  );
}

function ActionButton({ id }: { id: string }) {
  const room = useRoomApi();
  const action = findAction(id);
  const canRun = useRoom(({ canvas }) => action?.canRun(canvas) ?? false);
  const step = useRoom(({ canvas: { history } }) => {
    if (id === 'undo') return history.past.at(-1)?.label;
    return id === 'redo' ? history.future[0]?.label : undefined;
  });
  if (!action) return null;
  const [shortcut] = action.shortcuts;
  const keys = shortcut ? ` (${keysOf(shortcut).join('+')})` : '';
  const label = step ? `${action.label}: ${step}` : action.label;
  return (
    <IconButton label={`${label}${keys}`} disabled={!canRun} onClick={() => room.run(id)}>
      <ActionIcon name={action.icon} />
    </IconButton>
  );
}

function ActionItems({ ids }: { ids: readonly string[] }) {
  const room = useRoomApi();
  return ids.map((id) => {
    const action = findAction(id);
    if (!action) return null;
    const [shortcut] = action.shortcuts;
    return (
      <MenuItem key={id} onClick={() => room.run(id)}>
        <ActionIcon name={action.icon} />
        <span className="flex-1">{action.label}</span>
        {shortcut && <span className="pl-4 text-xs text-faint">{keysOf(shortcut).join('+')}</span>}
      </MenuItem>
    );
  });
}

function ArrangeMenu() {
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="sm">
          Arrange <ChevronDown className="size-3.5" />
        </Button>
      }
    >
      <ActionItems ids={arrangeIds} />
    </Menu>
  );
}

function NamedMenu({ title, ids }: { title: string; ids: readonly string[] }) {
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="sm">
          {title} <ChevronDown className="size-3.5" />
        </Button>
      }
    >
      <ActionItems ids={ids} />
    </Menu>
  );
}

const modeWords = { values: 'Shared values', links: 'Links', both: 'Values and links' } as const;

function DrawMenu() {
  const mode = useRoom(({ canvas }) => settingsOf(canvas.doc).edgeMode);
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="sm">
          {modeWords[mode]} <ChevronDown className="size-3.5" />
        </Button>
      }
    >
      <ActionItems ids={['draw-values', 'draw-links', 'draw-both']} />
    </Menu>
  );
}

function ExportMenu() {
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label="Export what is drawn">
          <Download />
        </IconButton>
      }
    >
      <ActionItems ids={exportIds} />
    </Menu>
  );
}
