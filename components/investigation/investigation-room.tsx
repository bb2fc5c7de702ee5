'use client';

import { useEffect, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { ErrorState } from '@/components/ui/error-state';
import { ApiProblem } from '@/lib/api-client/problem';
import { CanvasStage } from './canvas-stage';
import { useViewStream } from './comments/use-view-stream';
import { Dock } from './dock/dock';
import { EmptyCanvas } from './empty-canvas';
import { ExpandDialog } from './expand-dialog';
import { ExpandManyDialog } from './expand-many-dialog';
import { FacetsPanel } from './facets-panel';
import { HelpSheet } from './help-sheet';
import { Inspector } from './inspector/inspector';
import { useCanvasLink } from './link/use-canvas-link';
import { openRoom, type RoomTarget } from './requests/open-room';
import { perform } from './requests/perform';
import { RoomProvider, useRoom, useRoomApi } from './room-context';
import { createRoom } from './room-store';
import { ConflictDialog } from './saved-view/conflict-dialog';
import { SaveViewDialog } from './saved-view/save-view-dialog';
import { SeedsDialog } from './seeds-dialog';
import { Toolbar } from './toolbar';

interface RoomProps {
  target: RoomTarget;
  actorId: string;
  /** A thread of comments of the view, to be shown; another one is no other room. */
  thread?: string | undefined;
}

/** The investigation room: canvas in the middle, filters left, inspector right, dock below. Its address names what it shows. */
export function InvestigationRoom(props: RoomProps) {
  // another address is another room: nothing of the one before may linger
  return <AddressedRoom key={JSON.stringify(props.target)} {...props} />;
}

function AddressedRoom({ target, actorId, thread }: RoomProps) {
  const [room] = useState(() => createRoom((api, request) => void perform(api, request), actorId));
  const [failure, setFailure] = useState<Error | null>(null);
  const [isLoading, setLoading] = useState(true);
  const address = JSON.stringify(target);
  useEffect(() => {
    let isCurrent = true;
    openRoom(room, JSON.parse(address) as RoomTarget, window.location.hash)
      .catch((error: unknown) => {
        if (isCurrent)
          setFailure(error instanceof Error ? error : new Error('unknown failure', { cause: error }));
      })
      .finally(() => isCurrent && setLoading(false));
    return () => {
      isCurrent = false;
    };
  }, [room, address]);
  useEffect(() => {
    if (thread !== undefined) room.set({ openThread: thread, inspectorTab: 'comments' });
  }, [room, thread]);
  if (failure !== null) {
    const problem = failure instanceof ApiProblem ? failure : undefined;
    return (
      <ErrorState
        title="The canvas could not be opened"
        message={failure.message}
        remedy={problem?.remedy}
        reference={problem?.reference}
      />
    );
  }
  return (
    <RoomProvider room={room}>
      <OpenRoom clusterId={target.cluster} isLoading={isLoading} />
    </RoomProvider>
  );
}

const endedWords = {
  access: {
    title: 'This view is no longer yours to see',
    message: 'It was deleted, or you were taken off the list of those it is for.',
    remedy: 'Ask whoever keeps it.',
  },
  session: {
    title: 'You are signed out',
    message: 'Your session has ended; what you had not saved is gone from this page.',
    remedy: 'Load the page again and sign in.',
  },
} as const;

function OpenRoom({ clusterId, isLoading }: { clusterId: string | undefined; isLoading: boolean }) {
  useViewStream();
  const ended = useRoom((state) => state.ended);
  if (ended !== null) return <ErrorState {...endedWords[ended]} />;
  return (
    <>
      <Toolbar clusterId={clusterId} />
      <Room isLoading={isLoading} />
      <Dialogs />
    </>
  );
}

const handleClass = 'bg-line transition-colors hover:bg-accent focus-visible:bg-accent outline-none';

function Room({ isLoading }: { isLoading: boolean }) {
  useCanvasLink();
  const room = useRoomApi();
  useHotkeys('mod+s', () => room.run('save'), { preventDefault: true, enableOnFormTags: true });
  const dock = useRoom((state) => state.dock);
  const isEmpty = useRoom(({ canvas }) => canvas.doc.nodes.size === 0);
  return (
    <Group orientation="horizontal" id="room" className="min-h-0 flex-1">
      <Panel id="filters" defaultSize="15%" minSize="160px" maxSize="24%" collapsible className="bg-surface">
        <FacetsPanel />
      </Panel>
      <Separator className={`w-px ${handleClass}`} />
      <Panel id="middle" minSize="50%">
        <Group orientation="vertical" id="room-middle">
          <Panel id="canvas" minSize="30%" className="relative">
            <CanvasStage />
            {isLoading && isEmpty && (
              <p
                role="status"
                className="absolute inset-0 flex items-center justify-center text-sm text-muted"
              >
                Laying out…
              </p>
            )}
            {!isLoading && isEmpty && <EmptyCanvas />}
          </Panel>
          {dock !== null && <Separator className={`h-px ${handleClass}`} />}
          {dock !== null && (
            <Panel id="dock" defaultSize="32%" minSize="140px">
              <Dock />
            </Panel>
          )}
        </Group>
      </Panel>
      <Separator className={`w-px ${handleClass}`} />
      <Panel
        id="inspector"
        defaultSize="26%"
        minSize="260px"
        maxSize="40%"
        collapsible
        className="bg-surface"
      >
        <Inspector />
      </Panel>
    </Group>
  );
}

function Dialogs() {
  const dialog = useRoom((state) => state.dialog);
  if (dialog === null) return null;
  if (dialog.type === 'expand') return <ExpandDialog nodeKey={dialog.key} />;
  if (dialog.type === 'expand-many') return <ExpandManyDialog keys={dialog.keys} />;
  if (dialog.type === 'save-view') return <SaveViewDialog />;
  if (dialog.type === 'conflict') return <ConflictDialog theirs={dialog.theirs} />;
  return dialog.type === 'help' ? <HelpSheet /> : <SeedsDialog />;
}
