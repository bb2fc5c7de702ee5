'use client';

import { Lock } from 'lucide-react';
import { useState } from 'react';
import { ReasonDialog } from '@/components/evidence/reason-dialog';
import { useChange } from '@/components/shell/use-change';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { Timestamp } from '@/components/ui/timestamp';
import { liftHold, placeHold } from '@/lib/api-client/erasure';
import type { LegalHold } from '@/lib/contracts/holds';

const kinds = [
  { value: 'account', label: 'An account' },
  { value: 'case', label: 'A case, with its accounts' },
] as const;
const empty = { kind: 'account' as LegalHold['kind'], targetId: '', reason: '', until: '' };

/** The last moment of a day, UTC. */
const endOf = (day: string): number | null => (day === '' ? null : Date.parse(`${day}T23:59:59.999Z`));

/** Keeps something from erasure and retention. */
export function PlaceHoldButton() {
  const [isOpen, setOpen] = useState(false);
  const [fields, setFields] = useState(empty);
  const { mutate, isPending } = useChange(placeHold, () => setOpen(false));
  const set = (change: Partial<typeof empty>): void => setFields({ ...fields, ...change });
  const isReady = fields.targetId.trim() !== '' && fields.reason.trim().length >= 3 && !isPending;
  return (
    <FormDialog
      title="Place a legal hold"
      description="Nothing of it is erased or goes by age while the hold is in force."
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setFields(empty);
      }}
      trigger={
        <Button>
          <Lock aria-hidden className="size-4" /> Place a hold …
        </Button>
      }
      action="Place the hold"
      isReady={isReady}
      onSubmit={() =>
        mutate({
          kind: fields.kind,
          targetId: fields.targetId.trim(),
          reason: fields.reason.trim(),
          until: endOf(fields.until),
        })
      }
    >
      <Select
        label="On"
        value={fields.kind}
        options={kinds}
        onChange={(kind) => set({ kind })}
        className="w-full"
      />
      <Input
        label={fields.kind === 'account' ? 'Account id' : 'Case id'}
        required
        maxLength={512}
        value={fields.targetId}
        onValueChange={(targetId: string) => set({ targetId })}
      />
      <Input
        label="Last day (UTC); empty: open"
        type="date"
        value={fields.until}
        onValueChange={(until: string) => set({ until })}
      />
      <TextArea
        label="Reason"
        value={fields.reason}
        onChange={(reason) => set({ reason })}
        maxLength={2_000}
      />
    </FormDialog>
  );
}

function LiftButton({ hold }: { hold: LegalHold }) {
  const { mutateAsync } = useChange((reason: string) => liftHold(hold.id, reason));
  return (
    <ReasonDialog
      title={`Lift the hold on the ${hold.kind} ${hold.targetId}?`}
      trigger={<Button>Lift …</Button>}
      action="Lift the hold"
      isDangerous
      work={mutateAsync}
      onDone={() => undefined}
    >
      From then on it may be erased, and goes by age as everything else. The hold stays on record.
    </ReasonDialog>
  );
}

/** Holds with their standing; `mayChange`: whether the reader may lift one. */
export function HoldList({
  holds,
  mayChange,
}: {
  holds: readonly (LegalHold & { isInForce: boolean })[];
  mayChange: boolean;
}) {
  return (
    <ul className="divide-y divide-line">
      {holds.map((hold) => (
        <li key={hold.id} className="flex flex-wrap items-center gap-3 p-3 text-sm" data-testid="legal-hold">
          <div className="min-w-64 flex-1">
            <p className="flex flex-wrap items-center gap-2">
              {hold.kind} <span className="font-mono">{hold.targetId}</span>
              <Badge tone={hold.isInForce ? 'warn' : 'neutral'}>
                {hold.isInForce ? 'in force' : hold.liftedAt === null ? 'ended' : 'lifted'}
              </Badge>
            </p>
            <p>
              <strong className="font-medium">{hold.placedBy.name}</strong>: {hold.reason}
            </p>
            <p className="text-muted">
              <span className="font-mono">{hold.id}</span> · <Timestamp at={hold.placedAt} /> ·{' '}
              {hold.until === null ? (
                'open'
              ) : (
                <>
                  until <Timestamp at={hold.until} precision="day" />
                </>
              )}
              {hold.liftedBy && ` · lifted by ${hold.liftedBy.name}: ${hold.liftReason ?? ''}`}
            </p>
          </div>
          {hold.isInForce && mayChange && <LiftButton hold={hold} />}
        </li>
      ))}
    </ul>
  );
}
