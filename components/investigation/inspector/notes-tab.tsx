'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { NoteRecord } from '@/lib/canvas-state/document';
import { dispatch } from '@/lib/canvas-state/state';
import { useRoom, useRoomApi } from '../room-context';
import { useChosen } from './use-chosen';

const fieldClass = 'mt-1 w-full rounded-md border border-line-strong bg-surface px-2 py-1 text-sm text-ink';

/** Notes and tags on the selected node, line or region, and all others of the canvas. They are part of it: saved, undone. */
export function NotesTab() {
  const room = useRoomApi();
  const notes = useRoom(({ canvas }) => canvas.doc.notes);
  const region = useRoom((state) => state.region);
  const { nodes, edge } = useChosen();
  const [text, setText] = useState('');
  const [tags, setTags] = useState('');
  const [node] = nodes;
  const place = placeOf(node?.key, edge?.key, region);
  const write = () => {
    if (place === undefined) return;
    const note: NoteRecord = { ...place, key: nextKey(notes), text: text.trim(), tags: tagsOf(tags) };
    room.update((state) => dispatch(state, { type: 'notes/write', note }));
    room.set({ region: null });
    setText('');
    setTags('');
  };
  return (
    <div className="space-y-4 pt-3 text-sm">
      <form
        className="space-y-2"
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        <p className="text-xs text-muted">
          {place === undefined
            ? 'Select a node or a line, or mark a region, to note something about it.'
            : titleOf(place)}
        </p>
        <label className="block text-xs font-medium text-muted">
          Note
          <textarea
            rows={3}
            maxLength={4_000}
            value={text}
            onChange={({ target }) => setText(target.value)}
            className={fieldClass}
          />
        </label>
        <label className="block text-xs font-medium text-muted">
          Tags, separated by commas
          <input value={tags} onChange={({ target }) => setTags(target.value)} className={fieldClass} />
        </label>
        <div className="flex gap-1.5">
          <Button
            size="sm"
            type="submit"
            disabled={place === undefined || (text.trim() === '' && tagsOf(tags).length === 0)}
          >
            Write
          </Button>
          <Button size="sm" variant="ghost" onClick={() => room.run('note-region')}>
            Mark a region
          </Button>
        </div>
      </form>
      <ul aria-label="Notes of the canvas" className="space-y-2">
        {[...notes.values()].toReversed().map((note) => (
          <li key={note.key} className="rounded-md border border-line p-2">
            <p className="text-xs text-muted">{titleOf(note)}</p>
            <p className="whitespace-pre-wrap">{note.text}</p>
            <p className="flex flex-wrap items-center gap-1 pt-1">
              {note.tags.map((tag) => (
                <span key={tag} className="rounded-sm bg-sunken px-1.5 text-xs">
                  {tag}
                </span>
              ))}
              <span className="flex-1" />
              <Button
                size="sm"
                variant="ghost"
                onClick={() =>
                  room.update((state) => dispatch(state, { type: 'notes/erase', keys: [note.key] }))
                }
              >
                Erase
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Place = Pick<NoteRecord, 'on' | 'target' | 'x' | 'y' | 'width' | 'height'>;

function placeOf(
  nodeKey: string | undefined,
  edgeKey: string | undefined,
  region: Pick<NoteRecord, 'x' | 'y' | 'width' | 'height'> | null,
): Place | undefined {
  const nowhere = { x: 0, y: 0, width: 0, height: 0 };
  if (region !== null) return { on: 'region', target: '', ...region };
  if (nodeKey !== undefined) return { on: 'node', target: nodeKey, ...nowhere };
  return edgeKey === undefined ? undefined : { on: 'edge', target: edgeKey, ...nowhere };
}

function titleOf({ on, target }: Pick<NoteRecord, 'on' | 'target'>): string {
  if (on === 'region') return 'On a region';
  return on === 'edge' ? `On the line ${target.split('|').slice(1).join(' – ')}` : `On ${target}`;
}

function tagsOf(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean).slice(0, 20);
}

function nextKey(notes: ReadonlyMap<string, unknown>): string {
  let number = notes.size + 1;
  while (notes.has(`note:${number}`)) number += 1;
  return `note:${number}`;
}
