'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useSaving } from '@/components/attribution/use-saving';
import { hrefs } from '@/components/shell/hrefs';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { Timestamp } from '@/components/ui/timestamp';
import { updateAlert } from '@/lib/api-client/alerts';
import { type DismissalReason, dismissalReasons, dismissalTitles } from '@/lib/attribution/watch';
import type { Alert } from '@/lib/contracts/alerts';

const stateLook: Record<Alert['state'], { label: string; tone: BadgeTone }> = {
  open: { label: 'open', tone: 'warn' },
  in_progress: { label: 'in progress', tone: 'neutral' },
  confirmed: { label: 'confirmed', tone: 'good' },
  dismissed: { label: 'dismissed', tone: 'neutral' },
};

function Dismiss({
  alert,
  onDismiss,
}: {
  alert: Alert;
  onDismiss: (reason: DismissalReason, note: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<DismissalReason>('not_enough');
  const [note, setNote] = useState('');
  return (
    <Dialog
      title="Dismiss the alert"
      description={
        alert.identifierId
          ? 'A reason about the value proposes a class for it; you decide on the value’s page.'
          : 'It comes back only when its figure doubles.'
      }
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Dismiss</Button>}
      footer={
        <Button
          variant="primary"
          onClick={() => {
            onDismiss(reason, note);
            setOpen(false);
          }}
        >
          Dismiss
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <Select
          label="Why"
          value={reason}
          onChange={setReason}
          options={dismissalReasons.map((value) => ({ value, label: dismissalTitles[value] }))}
          className="w-full"
        />
        <Input label="Note" value={note} onValueChange={setNote} />
      </div>
    </Dialog>
  );
}

function AlertRow({ alert }: { alert: Alert }) {
  const { mutate } = useSaving(updateAlert, { failure: 'The alert was not changed' });
  const { state, subject, identifierId, dismissal } = alert;
  const href =
    subject?.kind === 'cluster'
      ? hrefs.cluster(subject.id)
      : subject
        ? hrefs.campaign(subject.id)
        : identifierId && hrefs.identifier(identifierId);
  const change = (changed: Omit<Parameters<typeof mutate>[0], 'alertId'>): void =>
    mutate({ alertId: alert.id, ...changed });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-sm">
      <Badge tone={stateLook[state].tone}>{stateLook[state].label}</Badge>
      <div className="min-w-64 flex-1">
        {href ? (
          <Link href={href} className="font-medium hover:underline">
            {alert.title}
          </Link>
        ) : (
          <span className="font-medium">{alert.title}</span>
        )}
        <p className="text-xs text-muted">
          {alert.ruleName} · <Timestamp at={alert.updatedAt} />
          {alert.assignee && ` · ${alert.assignee}`}
          {dismissal && ` · ${dismissalTitles[dismissal.reason]}${dismissal.note && `: ${dismissal.note}`}`}
        </p>
        {dismissal?.proposedClass && identifierId && (
          <p className="text-xs">
            <Link href={hrefs.identifier(identifierId)} className="underline">
              Class the value as {dismissal.proposedClass.replace('_', ' ')}
            </Link>
          </p>
        )}
      </div>
      <div className="flex gap-2">
        {state === 'open' && (
          <Button
            size="sm"
            variant="primary"
            onClick={() => change({ state: 'in_progress', assignee: 'me' })}
          >
            Take it
          </Button>
        )}
        {state === 'in_progress' && (
          <Button size="sm" onClick={() => change({ state: 'confirmed' })}>
            Confirm
          </Button>
        )}
        {(state === 'open' || state === 'in_progress') && (
          <Dismiss alert={alert} onDismiss={(reason, note) => change({ dismissal: { reason, note } })} />
        )}
        {(state === 'dismissed' || state === 'confirmed') && (
          <Button size="sm" onClick={() => change({ state: 'open' })}>
            Open again
          </Button>
        )}
      </div>
    </li>
  );
}

const order: readonly Alert['state'][] = ['open', 'in_progress', 'confirmed', 'dismissed'];

/** The inbox: what waits first. */
export function AlertList({ alerts }: { alerts: readonly Alert[] }) {
  const sorted = alerts.toSorted(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.updatedAt - a.updatedAt,
  );
  return (
    <Panel title="Inbox" description="What waits comes first; each thing is noticed once" isFlush>
      <ul className="divide-y divide-line" aria-label="Alerts">
        {sorted.map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
    </Panel>
  );
}
