'use client';

import { useQuery } from '@tanstack/react-query';
import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { useCaseChange } from '@/components/cases/use-case-change';
import { statusWords } from '@/components/cases/words';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { Input, SearchInput } from '@/components/ui/input';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast';
import { addToCase, createCase, listCases, listHoldings, type NewItem } from '@/lib/api-client/cases';
import { queryKeys } from '@/lib/api-client/keys';

const choicesMax = 8;

/** "Add to case", as a button that opens the choice of case, label and note. */
export function AddToCaseButton({ items, size }: { items: readonly NewItem[]; size?: 'sm' | 'md' }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...(size ? { size } : {})} disabled={items.length === 0} onClick={() => setOpen(true)}>
        <FolderPlus aria-hidden className="size-4" /> Add to case
      </Button>
      {isOpen && <AddToCaseDialog items={items} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Chooses a case for accounts, values or clusters, and says in which they are already. */
export function AddToCaseDialog({ items, onClose }: { items: readonly NewItem[]; onClose: () => void }) {
  const [text, setText] = useState('');
  const [caseId, setCaseId] = useState<string>();
  const [label, setLabel] = useState('');
  const [note, setNote] = useState('');
  const cases = useQuery({
    queryKey: queryKeys.caseChoice(text),
    queryFn: ({ signal }) => listCases({ text, editable: true, limit: choicesMax }, signal),
    placeholderData: (previous) => previous,
  });
  const open = cases.data?.cases.filter(({ status }) => status !== 'closed') ?? [];
  const chosen = caseId ?? (open.length === 1 ? open[0]?.id : undefined);
  const { mutate, isPending } = useCaseChange(
    async () => {
      const id = chosen ?? (await createCase({ title: text.trim() })).id;
      return await addToCase(
        id,
        items.map((item) => ({ ...item, label, note })),
      );
    },
    ({ added, known }) => {
      toast(
        `${formatQuantity(added, 'item')} put in the case`,
        known > 0 ? { description: `${formatCount(known)} were in it already.` } : {},
      );
      onClose();
    },
  );
  const isNew = chosen === undefined && text.trim() !== '';
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Add ${wordsFor(items)} to a case`}
      description={<Holdings items={items} />}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            disabled={isPending || (!chosen && !isNew)}
            onClick={() => mutate(undefined)}
          >
            {isNew ? `Open the case “${text.trim()}” with it` : 'Add to the case'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <SearchInput
          label="Find a case, or name a new one"
          value={text}
          onChange={(value) => {
            setText(value);
            setCaseId(undefined);
          }}
        />
        <ul aria-label="Cases" className="divide-y divide-line rounded-md border border-line">
          {open.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-pressed={one.id === chosen}
                onClick={() => setCaseId(one.id)}
                className="flex min-h-8 w-full items-center gap-2 px-2 text-left text-sm hover:bg-hover aria-pressed:bg-accent-soft"
              >
                <span className="min-w-0 flex-1 truncate">{one.title}</span>
                <span className="text-xs text-muted">
                  {statusWords[one.status]}, {formatQuantity(one.counts.accounts, 'account')}
                </span>
              </button>
            </li>
          ))}
          {open.length === 0 && (
            <li className="px-2 py-2 text-sm text-muted">
              {text.trim() === ''
                ? 'No case you may change. Type a title to open one.'
                : `No case of that name: it will be opened.`}
            </li>
          )}
        </ul>
        <Input
          label="Label (optional)"
          maxLength={120}
          value={label}
          onValueChange={setLabel}
          placeholder="mule, reseller, to be checked …"
        />
        <TextArea label="Note (optional)" rows={2} maxLength={2_000} value={note} onChange={setNote} />
      </div>
    </Dialog>
  );
}

function wordsFor(items: readonly NewItem[]): string {
  const [first] = items;
  if (items.length === 1 && first) return `the ${first.kind}`;
  const kinds = new Set(items.map(({ kind }) => kind));
  return kinds.size === 1 && first
    ? formatQuantity(items.length, first.kind)
    : formatQuantity(items.length, 'item');
}

function Holdings({ items }: { items: readonly NewItem[] }) {
  const { data } = useQuery({
    queryKey: queryKeys.holdings(items.map(({ kind, targetId }) => `${kind}:${targetId}`)),
    queryFn: ({ signal }) =>
      listHoldings(
        items.map(({ kind, targetId }) => ({ kind, targetId })),
        signal,
      ),
  });
  if (!data || data.length === 0) return null;
  const titles = [...new Set(data.map(({ title }) => title))];
  return (
    <>
      {formatQuantity(new Set(data.map(({ targetId }) => targetId)).size, 'of them is', 'of them are')}{' '}
      already in{' '}
      {titles
        .slice(0, 3)
        .map((title) => `“${title}”`)
        .join(', ')}
      {titles.length > 3 && ` and ${formatQuantity(titles.length - 3, 'more case')}`}.
    </>
  );
}
