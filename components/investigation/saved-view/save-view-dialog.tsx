'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast';
import { listCases } from '@/lib/api-client/cases';
import { queryKeys } from '@/lib/api-client/keys';
import { createView } from '@/lib/api-client/views';
import type { ViewKind } from '@/lib/contracts/views';
import { storedOf } from '../requests/stored';
import { useRoom, useRoomApi } from '../room-context';

const kinds = [
  { value: 'live', label: 'Live', hint: 'opens on the data of the day' },
  { value: 'frozen', label: 'Frozen', hint: 'keeps the data of today' },
] as const;
const noCase = '';

/** Names a new view and says where it belongs. */
export function SaveViewDialog() {
  const room = useRoomApi();
  const from = useRoom(({ saved }) => saved?.view.name);
  const [name, setName] = useState(from === undefined ? '' : `${from} (copy)`);
  const [description, setDescription] = useState('');
  const [folder, setFolder] = useState('');
  const [tags, setTags] = useState('');
  const [kind, setKind] = useState<ViewKind>('live');
  const [caseId, setCaseId] = useState(noCase);
  const cases = useQuery({
    queryKey: queryKeys.caseChoice(''),
    queryFn: ({ signal }) => listCases({ editable: true, limit: 200 }, signal),
  });
  const choices = (cases.data?.cases ?? []).filter(({ status }) => status !== 'closed');
  const save = useMutation({
    mutationFn: async () => {
      const content = storedOf(room);
      const words = tags
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '');
      const view = await createView({
        name,
        description,
        folder,
        tags: words,
        kind,
        caseId: caseId || null,
        content,
      });
      return { view, content };
    },
    onSuccess: ({ view, content }) => {
      room.set({ saved: { view, base: content }, dialog: null });
      window.history.replaceState(window.history.state, '', `/canvas?view=${encodeURIComponent(view.id)}`);
      toast(`“${view.name}” is saved`, { description: 'It is on the page of saved views.' });
    },
    onError: (error) =>
      toast('The view was not saved; the canvas is as it was', { kind: 'error', description: error.message }),
  });
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && room.set({ dialog: null })}
      title="Save the canvas as a view"
      description="Everything is kept: places, pins, filters, notes, steps and checkpoints."
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            disabled={name.trim() === '' || save.isPending}
            onClick={() => save.mutate()}
          >
            Save view
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Input label="Name" required maxLength={200} value={name} onValueChange={setName} />
        <TextArea
          label="What it shows (optional)"
          rows={2}
          maxLength={5_000}
          value={description}
          onChange={setDescription}
        />
        <div className="flex gap-3">
          <Input
            label="Folder (optional)"
            maxLength={200}
            value={folder}
            onValueChange={setFolder}
            placeholder="2026/resellers"
            className="flex-1"
          />
          <Input
            label="Tags, with commas (optional)"
            maxLength={500}
            value={tags}
            onValueChange={setTags}
            className="flex-1"
          />
        </div>
        <div className="flex gap-3">
          <div className="flex-1">
            <Select label="Kind" value={kind} onChange={setKind} options={kinds} className="w-full" />
          </div>
          <div className="flex-1">
            <Select
              label="Case"
              value={caseId}
              onChange={setCaseId}
              options={[
                { value: noCase, label: 'none: for me alone' },
                ...choices.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              className="w-full"
            />
          </div>
        </div>
      </div>
    </Dialog>
  );
}
