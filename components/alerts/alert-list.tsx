'use client';

import Link from 'next/link';
import { useState } from 'react';
import { DismissDialog } from '@/components/alerts/dismiss-dialog';
import { useSaving } from '@/components/attribution/use-saving';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Timestamp } from '@/components/ui/timestamp';
import { updateAlerts } from '@/lib/api-client/alerts';
import { dismissalTitles } from '@/lib/attribution/watch';
import type { Alert, AlertChange } from '@/lib/contracts/alerts';

type Change = (alerts: readonly Alert[], change: AlertChange) => void;

function hrefOf({ subject, identifierId }: Alert): string | null {
  if (subject?.kind === 'cluster') return hrefs.cluster(subject.id);
  if (subject) return hrefs.campaign(subject.id);
  return identifierId && hrefs.identifier(identifierId);
}

/** What may be done with alerts that are all in one state. */
function Steps({ alerts, onChange }: { alerts: readonly Alert[]; onChange: Change }) {
  const isWaiting = alerts.every(({ state }) => state === 'open' || state === 'in_progress');
  const areAll = (wanted: Alert['state']): boolean => alerts.every(({ state }) => state === wanted);
  return (
    <div className="flex gap-2">
      {areAll('open') && (
        <Button size="sm" onClick={() => onChange(alerts, { state: 'in_progress', assignee: 'me' })}>
          Take it
        </Button>
      )}
      {areAll('in_progress') && (
        <Button size="sm" onClick={() => onChange(alerts, { state: 'confirmed' })}>
          Confirm
        </Button>
      )}
      {isWaiting && (
        <DismissDialog alerts={alerts} onDismiss={(dismissal) => onChange(alerts, { dismissal })} />
      )}
      {!isWaiting && (
        <Button size="sm" onClick={() => onChange(alerts, { state: 'open' })}>
          Open again
        </Button>
      )}
    </div>
  );
}

function AlertRow({
  alert,
  isChosen,
  onChoose,
  onChange,
}: {
  alert: Alert;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onChange: Change;
}) {
  const { title, ruleName, updatedAt, assignee, identifierId, dismissal } = alert;
  const href = hrefOf(alert);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 text-sm">
      <Checkbox label={`Choose: ${title}`} isLabelHidden checked={isChosen} onChange={onChoose} />
      <div className="min-w-64 flex-1">
        {href ? (
          <Link href={href} className="font-medium hover:underline">
            {title}
          </Link>
        ) : (
          <span className="font-medium">{title}</span>
        )}
        <p className="text-xs break-words text-muted">
          {ruleName} · <Timestamp at={updatedAt} />
          {assignee && ` · ${assignee}`}
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
      <Steps alerts={[alert]} onChange={onChange} />
    </li>
  );
}

/** Alerts of one state; what is done to one is done to many that are chosen, all of them or none. */
export function AlertList({ alerts }: { alerts: readonly Alert[] }) {
  const [chosenIds, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { mutate } = useSaving(updateAlerts, {
    failure: 'Nothing was changed',
    onSaved: () => setChosen(new Set()),
  });
  const chosen = alerts.filter(({ id }) => chosenIds.has(id));
  const change: Change = (changed, how) => mutate({ alertIds: changed.map(({ id }) => id), ...how });
  return (
    <>
      <div className="flex min-h-10 items-center gap-4 border-b border-line px-3">
        <Checkbox
          label={chosen.length > 0 ? `${chosen.length} chosen` : 'Choose all on this page'}
          checked={chosen.length === alerts.length}
          onChange={(isAll) => setChosen(new Set(isAll ? alerts.map(({ id }) => id) : []))}
        />
        {chosen.length > 0 && <Steps alerts={chosen} onChange={change} />}
      </div>
      <ul className="divide-y divide-line" aria-label="Alerts">
        {alerts.map((alert) => (
          <AlertRow
            key={alert.id}
            alert={alert}
            isChosen={chosenIds.has(alert.id)}
            onChoose={(isChosen) =>
              setChosen((before) =>
                isChosen
                  ? new Set([...before, alert.id])
                  : new Set([...before].filter((id) => id !== alert.id)),
              )
            }
            onChange={change}
          />
        ))}
      </ul>
    </>
  );
}
