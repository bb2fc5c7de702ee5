'use client';

import { Scale } from 'lucide-react';
import { WhyLinked } from '@/components/evidence/why-linked';
import { CopyText } from '@/components/ui/copy-text';
import { EmptyState } from '@/components/ui/empty-state';
import { useRoom } from '../room-context';
import { pairOf, useChosen } from './use-chosen';

export function WhyTab() {
  const pair = pairOf(useChosen());
  const runId = useRoom((state) => state.runId);
  if (!pair) {
    return (
      <EmptyState icon={<Scale />} title="Why are two accounts linked?">
        Select two accounts (Ctrl-click the second), or one line between two accounts. Every piece of evidence
        is shown in bits and they add up.
      </EmptyState>
    );
  }
  const [a, b] = pair;
  return (
    <div className="space-y-3 pt-3">
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
        <CopyText text={a} label="account id" lengthMax={20} /> and
        <CopyText text={b} label="account id" lengthMax={20} />
      </p>
      <WhyLinked key={`${a}|${b}`} a={a} b={b} runId={runId ?? undefined} />
    </div>
  );
}
