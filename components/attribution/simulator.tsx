'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { ReasonSheets } from '@/components/attribution/reason-sheets';
import { SimulationResult } from '@/components/attribution/simulation-result';
import { useSaving } from '@/components/attribution/use-saving';
import { ValueChoice } from '@/components/attribution/value-choice';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount } from '@/components/ui/format/number';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { Timestamp } from '@/components/ui/timestamp';
import { toast } from '@/components/ui/toast';
import { recordAction, simulateAction } from '@/lib/api-client/actions';
import type { ActionKind } from '@/lib/attribution/action/simulate';
import type { ActionRecord } from '@/lib/contracts/actions';
import type { AttributionSubject } from '@/lib/contracts/attribution';
import type { ClusterDetail } from '@/lib/contracts/clusters';

const kinds: { value: ActionKind; label: string }[] = [
  { value: 'suspend', label: 'Suspend accounts' },
  { value: 'block_values', label: 'Block values' },
  { value: 'rate_limit', label: 'Limit requests' },
  { value: 'verify', label: 'Ask to verify' },
];

/** Tries an action on the current run before anybody takes it; afterwards it can be recorded as taken. */
export function Simulator({
  subject,
  values,
  actions,
}: {
  subject: AttributionSubject;
  values: ClusterDetail['topValues'];
  actions: readonly ActionRecord[];
}) {
  const [kind, setKind] = useState<ActionKind>('suspend');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [other, setOther] = useState('');
  const [includesPossible, setPossible] = useState(false);
  const [dailyLimit, setLimit] = useState('20');
  const identifierIds = [...chosen, ...(other.trim() ? [other.trim()] : [])];
  const choice = { subject, kind, identifierIds, includesPossible, dailyLimit: Number(dailyLimit) };
  const simulation = useMutation({
    mutationFn: simulateAction,
    onError: (error) => toast('The action was not simulated', { description: error.message, kind: 'error' }),
  });
  const recording = useSaving(recordAction, {
    failure: 'The action was not recorded',
    onSaved: () => toast('Recorded as taken'),
  });
  return (
    <div className="grid grid-cols-1 gap-4 xl:grid-cols-[380px_minmax(0,1fr)]">
      <div className="flex flex-col gap-4">
        <Panel title="Action" description="Nothing is done to anybody: Skein only says what would happen">
          <form
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              simulation.mutate(choice);
            }}
          >
            <Select label="What" value={kind} onChange={setKind} options={kinds} className="w-full" />
            {kind === 'rate_limit' && (
              <Input label="Exchanges a day" type="number" value={dailyLimit} onValueChange={setLimit} />
            )}
            <Checkbox label="Accounts on the rim too" checked={includesPossible} onChange={setPossible} />
            <ValueChoice
              legend={`On every account that uses (none: the accounts of ${subject.id})`}
              values={values}
              chosen={chosen}
              onChange={setChosen}
            />
            <Input
              label="Another value, as kind:value (an ASN: asn:AS64500)"
              value={other}
              onValueChange={setOther}
            />
            <div className="flex gap-2">
              <Button type="submit" variant="primary" disabled={simulation.isPending}>
                Simulate
              </Button>
              {simulation.data && (
                <Button onClick={() => recording.mutate({ choice, note: '' })} disabled={recording.isPending}>
                  Record as taken
                </Button>
              )}
            </div>
          </form>
        </Panel>
        {actions.length > 0 && (
          <Panel title="Taken" description="What came back, and the reasons for each account">
            <ul className="divide-y divide-line text-sm">
              {actions.map((action) => (
                <li key={action.id} className="py-2">
                  <p>
                    {kinds.find(({ value }) => value === action.choice.kind)?.label}:{' '}
                    {formatCount(action.accountIds.length)} accounts, <Timestamp at={action.takenAt} />,{' '}
                    {action.createdBy}
                  </p>
                  <p className="flex gap-3">
                    <Link href={hrefs.aftermath(action.id)} className="underline">
                      What came back
                    </Link>
                    <ReasonSheets actionId={action.id} />
                  </p>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
      {simulation.data ? (
        <SimulationResult result={simulation.data} />
      ) : (
        <EmptyState title="Nothing is simulated yet">
          Choose what to do and on whom: here stands whom it reaches, which innocents, and who survives.
        </EmptyState>
      )}
    </div>
  );
}
