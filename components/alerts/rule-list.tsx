'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSaving } from '@/components/attribution/use-saving';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { runWatchRules, saveWatchRule } from '@/lib/api-client/alerts';
import type { WatchCondition, WatchRule } from '@/lib/contracts/alerts';
import { signalIds } from '@/lib/contracts/signals';

type Kind = WatchCondition['kind'];

const kinds: { value: Kind; label: string }[] = [
  { value: 'threshold', label: 'A figure reaches a threshold' },
  { value: 'signal', label: 'A signal stands out from the crowd' },
  { value: 'joins_cluster', label: 'A new account joins a cluster' },
  { value: 'operator_infrastructure', label: 'An operator’s infrastructure appears again' },
  { value: 'pattern', label: 'Clusters or campaigns change between runs' },
];

const measures = [
  'cluster_accounts',
  'cluster_exchanges',
  'campaign_accounts',
  'campaign_exchanges',
] as const;
const patterns = [
  'cluster_born',
  'cluster_grown',
  'cluster_merged',
  'cluster_split',
  'campaign_born',
  'campaign_grown',
] as const;
const words = (text: string): string => text.replaceAll('_', ' ');

type Operators = readonly { id: string; name: string }[];

function wordsOf(condition: WatchCondition, operators: Operators): string {
  switch (condition.kind) {
    case 'threshold':
      return `${words(condition.measure)} ≥ ${condition.min}`;
    case 'signal':
      return `${words(condition.signal)} at or above percentile ${condition.percentileMin}`;
    case 'joins_cluster':
      return `a new account joins ${condition.clusterId}`;
    case 'operator_infrastructure':
      return `watch list of ${operators.find(({ id }) => id === condition.operatorId)?.name ?? condition.operatorId} seen outside its clusters`;
    case 'pattern':
      return words(condition.pattern);
  }
}

/** Makes a rule out of a closed set of conditions. */
function RuleDialog({ operators }: { operators: Operators }) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('threshold');
  const [measure, setMeasure] = useState<(typeof measures)[number]>('campaign_exchanges');
  const [number, setNumber] = useState('1000');
  const [signal, setSignal] = useState<(typeof signalIds)[number]>('exchanges_per_day');
  const [target, setTarget] = useState('');
  const [pattern, setPattern] = useState<(typeof patterns)[number]>('cluster_born');
  const { mutate } = useSaving(saveWatchRule, {
    failure: 'The rule was not saved',
    onSaved: () => setOpen(false),
  });
  const condition = (): WatchCondition => {
    switch (kind) {
      case 'threshold':
        return { kind, measure, min: Number(number) };
      case 'signal':
        return { kind, signal, percentileMin: Math.min(100, Number(number)) };
      case 'joins_cluster':
        return { kind, clusterId: target };
      case 'operator_infrastructure':
        return { kind, operatorId: target };
      case 'pattern':
        return { kind, pattern };
    }
  };
  return (
    <FormDialog
      title="New rule"
      description="Rules run after every import and linkage."
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm">
          <Plus aria-hidden className="size-4" /> New rule
        </Button>
      }
      action="Save rule"
      onSubmit={() => mutate({ name, condition: condition() })}
    >
      <Input label="Name" required value={name} onValueChange={setName} />
      <Select label="When" value={kind} onChange={setKind} options={kinds} className="w-full" />
      {kind === 'threshold' && (
        <Select
          label="Figure"
          value={measure}
          onChange={setMeasure}
          options={measures.map((value) => ({ value, label: words(value) }))}
          className="w-full"
        />
      )}
      {kind === 'signal' && (
        <Select
          label="Signal"
          value={signal}
          onChange={setSignal}
          options={signalIds.map((value) => ({ value, label: words(value) }))}
          className="w-full"
        />
      )}
      {(kind === 'threshold' || kind === 'signal') && (
        <Input
          label={kind === 'signal' ? 'Percentile of the crowd, 50 to 100' : 'At least'}
          type="number"
          required
          value={number}
          onValueChange={setNumber}
        />
      )}
      {kind === 'joins_cluster' && (
        <Input label="Cluster" required value={target} onValueChange={setTarget} />
      )}
      {kind === 'operator_infrastructure' && (
        <Select
          label="Operator"
          value={target}
          onChange={setTarget}
          options={operators.map((operator) => ({ value: operator.id, label: operator.name }))}
          className="w-full"
        />
      )}
      {kind === 'pattern' && (
        <Select
          label="What happened"
          value={pattern}
          onChange={setPattern}
          options={patterns.map((value) => ({ value, label: words(value) }))}
          className="w-full"
        />
      )}
    </FormDialog>
  );
}

/** Saved rules, and running them now. */
export function RuleList({ rules, operators }: { rules: readonly WatchRule[]; operators: Operators }) {
  const saving = useSaving(saveWatchRule, { failure: 'The rule was not changed' });
  const running = useSaving(runWatchRules, {
    failure: 'The rules were not run',
    onSaved: ({ fresh, grown, failures }) =>
      toast(`${fresh} new, ${grown} grown`, {
        description: failures.map(({ rule, message }) => `${rule}: ${message}`).join(' '),
        ...(failures.length > 0 && { kind: 'error' as const }),
      }),
  });
  return (
    <Panel
      title="Rules"
      description="Run after every import and linkage"
      actions={
        <>
          {rules.length > 0 && (
            <Button size="sm" onClick={() => running.mutate(undefined)} disabled={running.isPending}>
              Run now
            </Button>
          )}
          <RuleDialog operators={operators} />
        </>
      }
    >
      {rules.length === 0 && <p className="text-sm text-muted">No rule yet.</p>}
      <ul className="divide-y divide-line text-sm">
        {rules.map((rule) => (
          <li key={rule.id} className="flex items-center gap-3 py-2">
            <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <p className={rule.isActive ? 'font-medium' : 'text-muted'}>{rule.name}</p>
              <p className="text-xs text-muted">{wordsOf(rule.condition, operators)}</p>
            </div>
            <Button
              size="sm"
              onClick={() => {
                const { id, version, name, condition, isActive } = rule;
                saving.mutate({ id, version, name, condition, isActive: !isActive });
              }}
            >
              {rule.isActive ? 'Pause' : 'Resume'}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
