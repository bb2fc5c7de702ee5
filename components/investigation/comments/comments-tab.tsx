'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { writeComment } from '@/lib/api-client/comments';
import { allows } from '@/lib/domain/case-access';
import { useRoom, useRoomApi } from '../room-context';
import { placeChosen } from './anchor';
import { CommentForm, type Words } from './comment-form';
import { ThreadCard } from './thread-card';
import { useThreads } from './use-comments';

/** What colleagues say about the open view and what it shows. */
export function CommentsTab() {
  const view = useRoom(({ saved }) => saved?.view ?? null);
  const room = useRoomApi();
  if (view === null) {
    return (
      <div className="space-y-2 pt-3 text-sm">
        <p className="text-muted">
          Comments belong to a saved view, where colleagues read and answer them. Notes are part of the
          canvas.
        </p>
        <Button size="sm" onClick={() => room.run('save')}>
          Save as a view
        </Button>
      </div>
    );
  }
  return <Threads viewId={view.id} canComment={allows(view.level, 'comment')} />;
}

function Threads({ viewId, canComment }: { viewId: string; canComment: boolean }) {
  const threads = useThreads();
  const openThread = useRoom((state) => state.openThread);
  const [isShowingResolved, setShowingResolved] = useState(false);
  const resolved = threads.filter(({ isResolved }) => isResolved).length;
  const shown = threads.filter(({ id, isResolved }) => isShowingResolved || !isResolved || id === openThread);
  return (
    <div className="space-y-3 pt-3 text-sm">
      {canComment ? (
        <NewThread viewId={viewId} />
      ) : (
        <p className="text-xs text-muted">You may read the comments on this view, not write any.</p>
      )}
      {resolved > 0 && (
        <Checkbox
          label={`Show ${resolved} resolved`}
          checked={isShowingResolved}
          onChange={setShowingResolved}
        />
      )}
      <ul aria-label="Comments on this view" className="space-y-2">
        {shown.map((thread) => (
          <ThreadCard key={thread.id} viewId={viewId} thread={thread} canComment={canComment} />
        ))}
      </ul>
      {threads.length === 0 && <p className="text-muted">Nobody has said anything yet.</p>}
    </div>
  );
}

/** A new thread on what is selected, a marked region, or the whole view. */
function NewThread({ viewId }: { viewId: string }) {
  const room = useRoomApi();
  const canvas = useRoom((state) => state.canvas);
  const edgeSelection = useRoom((state) => state.edgeSelection);
  const region = useRoom((state) => state.region);
  const { anchor, label } = placeChosen({ canvas, edgeSelection, region });
  const send = async (words: Words) => await writeComment(viewId, { ...words, anchor, label });
  return (
    <section aria-label="New comment" className="space-y-1.5">
      <p className="flex items-center gap-2 text-xs text-muted">
        <span className="min-w-0 flex-1 truncate">On {label}</span>
        <Button size="sm" variant="ghost" onClick={() => room.run('note-region')}>
          Mark a region
        </Button>
      </p>
      <CommentForm
        viewId={viewId}
        label={`Comment on ${label}`}
        action="Comment"
        send={send}
        onDone={() => room.set({ region: null })}
      />
    </section>
  );
}
