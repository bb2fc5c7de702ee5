'use client';

import { Waypoints } from 'lucide-react';
import { StartRunButton } from '@/components/runs/start-run-button';
import { EmptyState } from '@/components/ui/empty-state';
import { formatQuantity } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';

/** The world is there, but nobody has looked for networks in it yet. */
export function StartLinkage({ accounts }: { accounts: number }) {
  return (
    <Panel>
      <EmptyState icon={<Waypoints />} title="No linkage has run yet" action={<StartRunButton />}>
        {formatQuantity(accounts, 'account')} are in. A run compares those that share something, weighs the
        evidence and finds the clusters.
      </EmptyState>
    </Panel>
  );
}
