'use client';

import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import type { CasePerson } from '@/components/cases/case-person';
import { useCaseChange } from '@/components/cases/use-case-change';
import { accessOptions, statusWords } from '@/components/cases/words';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { updateCase } from '@/lib/api-client/cases';
import type { CaseStatus, CaseSummary } from '@/lib/contracts/cases';
import type { SharedLevel } from '@/lib/domain/case-access';

const statuses = (['open', 'review', 'closed'] as const).map((value) => ({
  value,
  label: statusWords[value],
}));
type Named = 'none' | SharedLevel;
const levels: readonly { value: Named; label: string }[] = [
  { value: 'none', label: 'not named' },
  { value: 'view', label: 'may read' },
  { value: 'comment', label: 'may comment' },
  { value: 'edit', label: 'may edit' },
];

const namedIn = (summary: CaseSummary, id: string): Named =>
  summary.editors.includes(id)
    ? 'edit'
    : summary.commenters.includes(id)
      ? 'comment'
      : summary.viewers.includes(id)
        ? 'view'
        : 'none';

/** Title, status and whom the case is for. Status and access are changed with a reason. */
export function CaseSettings({ summary, people }: { summary: CaseSummary; people: readonly CasePerson[] }) {
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState(summary.title);
  const [description, setDescription] = useState(summary.description);
  const [status, setStatus] = useState<CaseStatus>(summary.status);
  const [access, setAccess] = useState(summary.access);
  const others = people.filter(({ id }) => id !== summary.ownerId);
  const [named, setNamed] = useState<Readonly<Record<string, Named>>>(() =>
    Object.fromEntries(others.map(({ id }) => [id, namedIn(summary, id)])),
  );
  const [reason, setReason] = useState('');
  const isNamedChanged = others.some(({ id }) => named[id] !== namedIn(summary, id));
  const isAccessChanged = access !== summary.access || isNamedChanged;
  const needsReason = status !== summary.status || isAccessChanged;
  const idsAt = (level: SharedLevel) => Object.keys(named).filter((id) => named[id] === level);
  const save = useCaseChange(
    () =>
      updateCase(summary.id, {
        reason,
        ...(title !== summary.title ? { title } : {}),
        ...(description !== summary.description ? { description } : {}),
        ...(status !== summary.status ? { status } : {}),
        ...(access !== summary.access ? { access } : {}),
        ...(isNamedChanged
          ? { viewers: idsAt('view'), commenters: idsAt('comment'), editors: idsAt('edit') }
          : {}),
      }),
    () => setOpen(false),
  );
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title="Change the case"
      className="w-[560px]"
      trigger={
        <Button size="sm">
          <Settings2 aria-hidden className="size-3.5" /> Change
        </Button>
      }
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            disabled={save.isPending || title.trim() === '' || (needsReason && reason.trim() === '')}
            onClick={() => save.mutate(undefined)}
          >
            {status === 'closed' && summary.status !== 'closed' ? 'Close the case' : 'Save changes'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Input label="Title" maxLength={200} value={title} onValueChange={setTitle} />
        <TextArea
          label="What it is about"
          rows={4}
          maxLength={10_000}
          value={description}
          onChange={setDescription}
        />
        <div className="flex gap-3">
          <div className="flex-1">
            <Select
              label="Status"
              value={status}
              onChange={setStatus}
              options={statuses}
              className="w-full"
            />
          </div>
          {summary.level === 'manage' && (
            <div className="flex-1">
              <Select
                label="Who may see it"
                value={access}
                onChange={setAccess}
                options={accessOptions}
                className="w-full"
              />
            </div>
          )}
        </div>
        {summary.level === 'manage' && others.length > 0 && (
          <fieldset>
            <legend className="mb-1 text-xs font-medium text-muted">People named</legend>
            <ul className="max-h-48 divide-y divide-line overflow-y-auto rounded-md border border-line px-2">
              {others.map(({ id, name }) => (
                <li key={id} className="flex items-center gap-2 py-1 text-sm">
                  <span className="flex-1 truncate">{name}</span>
                  <Select
                    label={`What ${name} may do`}
                    isLabelHidden
                    value={named[id] ?? 'none'}
                    onChange={(level) => setNamed({ ...named, [id]: level })}
                    options={levels}
                  />
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        {needsReason && (
          <Input
            label="Reason (kept in the timeline)"
            required
            maxLength={2_000}
            value={reason}
            onValueChange={setReason}
          />
        )}
      </div>
    </Dialog>
  );
}
