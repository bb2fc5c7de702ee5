'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { hrefs } from '@/components/shell/hrefs';
import { useChange } from '@/components/shell/use-change';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Facts } from '@/components/ui/facts';
import { formatCount } from '@/components/ui/format/number';
import { Input } from '@/components/ui/input';
import { Timestamp } from '@/components/ui/timestamp';
import { toast } from '@/components/ui/toast';
import { previewRetention, runRetention, saveRetention } from '@/lib/api-client/retention';
import {
  type RetainedThing,
  type RetentionExtent,
  type RetentionPolicies,
  type RetentionState,
  retainedThings,
} from '@/lib/contracts/retention';

const words: Readonly<Record<RetainedThing, string>> = {
  accounts: 'Rows of accounts, by sign-up',
  payments: 'Payments',
  logins: 'Logins',
  exchanges: 'Exchanges',
  usage: 'Usage, by last use',
  identifiers: 'Lists of shared values',
  relations: 'Relations',
  sessions: 'Sessions, by last use',
  notifications: 'Notifications',
  jobs: 'Finished jobs',
};

const daysMax = 36_500;

type Typed = Partial<Record<RetainedThing, string>>;

const typedOf = ({ days }: RetentionPolicies): Typed =>
  Object.fromEntries(Object.entries(days).map(([thing, kept]) => [thing, String(kept)]));

const isDays = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= daysMax;

function policiesOf(typed: Typed, runsOnOpen: boolean): RetentionPolicies {
  const set = Object.entries(typed).filter(([, text]) => text !== '');
  return { days: Object.fromEntries(set.map(([thing, text]) => [thing, Number(text)])), runsOnOpen };
}

/** What would go, by batch, and what holds keep back. */
function WouldGo({ extent }: { extent: RetentionExtent }) {
  const { rows, sessions, notifications, jobs } = extent;
  const facts = [
    ...rows.map((row) => ({
      name: `${row.table} of ${row.batchId}`,
      value: `${formatCount(row.rows)} rows${row.heldBack > 0 ? `, ${formatCount(row.heldBack)} held back` : ''}`,
    })),
    ...(sessions > 0 ? [{ name: 'Sessions', value: formatCount(sessions) }] : []),
    ...(notifications > 0 ? [{ name: 'Notifications', value: formatCount(notifications) }] : []),
    ...(jobs > 0 ? [{ name: 'Finished jobs', value: formatCount(jobs) }] : []),
  ];
  return facts.length === 0 ? (
    <p className="text-sm text-muted">Nothing is older than it may be.</p>
  ) : (
    <Facts facts={facts} />
  );
}

function RunButton({ extent }: { extent: RetentionExtent }) {
  const router = useRouter();
  const { mutate, isPending } = useChange(runRetention, ({ id }) => router.push(hrefs.job(id)));
  return (
    <Dialog
      title="Let go what is older?"
      description="It cannot be brought back. Runs of before keep their figures; the next run knows only what is left."
      trigger={<Button>Run now …</Button>}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="danger" disabled={isPending} onClick={() => mutate(undefined)}>
            Let it go
          </Button>
        </>
      }
    >
      <WouldGo extent={extent} />
    </Dialog>
  );
}

/** How long things are kept, what would go by that, and the run. */
export function RetentionPanel({ state, mayChange }: { state: RetentionState; mayChange: boolean }) {
  const [typed, setTyped] = useState(() => typedOf(state.policies));
  const [runsOnOpen, setRunsOnOpen] = useState(state.policies.runsOnOpen);
  const [shown, setShown] = useState(state.wouldGo);
  const look = useChange(previewRetention, ({ wouldGo }) => setShown(wouldGo));
  const save = useChange(saveRetention, ({ wouldGo }) => {
    setShown(wouldGo);
    toast('The policies are saved; nothing goes before retention runs');
  });
  const isSound = Object.values(typed).every((text) => text === '' || isDays(text));
  const isBusy = look.isPending || save.isPending;
  const policies = policiesOf(typed, runsOnOpen);
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(180px,1fr))] gap-3">
        {retainedThings.map((thing) => (
          <Input
            key={thing}
            label={words[thing]}
            inputMode="numeric"
            placeholder="kept"
            disabled={!mayChange}
            value={typed[thing] ?? ''}
            onValueChange={(text: string) => setTyped({ ...typed, [thing]: text.trim() })}
          />
        ))}
      </div>
      <p className="text-xs text-muted">
        Days; empty: kept. The audit log, runs and bundles never go by age.
      </p>
      {mayChange && (
        <div className="flex flex-wrap items-center gap-3">
          <Checkbox
            label="Run when the folder is opened, once a day at most"
            checked={runsOnOpen}
            onChange={setRunsOnOpen}
          />
          <Button disabled={!isSound || isBusy} onClick={() => look.mutate(policies)}>
            Show what would go
          </Button>
          <Button variant="primary" disabled={!isSound || isBusy} onClick={() => save.mutate(policies)}>
            Save policies
          </Button>
          <RunButton extent={state.wouldGo} />
        </div>
      )}
      <section data-testid="retention-preview">
        <h3 className="mb-1 text-sm font-medium">Would go now</h3>
        <WouldGo extent={shown} />
      </section>
      {state.lastRunAt !== null && (
        <p className="text-xs text-muted">
          Last run <Timestamp at={state.lastRunAt} />
        </p>
      )}
    </div>
  );
}
