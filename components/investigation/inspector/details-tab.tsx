'use client';

import { MousePointerClick } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { AccountDetails } from './account-details';
import { AggregateDetails } from './aggregate-details';
import { EdgeDetails } from './edge-details';
import { IdentifierDetails } from './identifier-details';
import { SelectionSummary } from './selection-summary';
import { useChosen } from './use-chosen';

export function DetailsTab() {
  const { nodes, edge } = useChosen();
  const [node] = nodes;
  if (edge) return <EdgeDetails edge={edge} />;
  if (nodes.length > 1) return <SelectionSummary nodes={nodes} />;
  if (node?.type === 'account') return <AccountDetails node={node} />;
  if (node?.type === 'identifier') return <IdentifierDetails node={node} />;
  if (node?.type === 'aggregate') return <AggregateDetails key={node.key} node={node} />;
  return (
    <EmptyState icon={<MousePointerClick />} title="Nothing is selected">
      Click a node or a line; Shift-drag selects a box; Ctrl-click adds. Double-click expands. ? lists every
      key.
    </EmptyState>
  );
}
