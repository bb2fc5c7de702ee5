'use client';

import { useQuery } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { AddToCaseButton } from '@/components/cases/add-to-case';
import { ExportButton } from '@/components/exports/export-button';
import { FamilyIcon } from '@/components/marks/family';
import { Button } from '@/components/ui/button';
import { formatCount, formatDecimal, formatQuantity } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { NewItem } from '@/lib/api-client/cases';
import { findSharedValues } from '@/lib/api-client/graph';
import { queryKeys } from '@/lib/api-client/keys';
import { selected } from '@/lib/canvas-state/state';
import type { GraphNode } from '@/lib/domain/graph-element';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { ActionButtons } from '../action-buttons';
import { QueriesBehind } from '../queries-behind';
import { useRoom, useRoomApi } from '../room-context';

const accountsMax = 1_000;

/** "What do these 14 have in common?": counted over the whole graph, not only what is drawn. */
export function SelectionSummary({ nodes }: { nodes: readonly GraphNode[] }) {
  const accounts = nodes.flatMap((node) => (node.type === 'account' ? [node.id] : []));
  const values = nodes.filter(({ type }) => type === 'identifier').length;
  const groups = nodes.length - accounts.length - values;
  const parts = [
    ...(accounts.length > 0 ? [formatQuantity(accounts.length, 'account')] : []),
    ...(values > 0 ? [formatQuantity(values, 'value')] : []),
    ...(groups > 0 ? [formatQuantity(groups, 'group')] : []),
  ];
  return (
    <div className="space-y-4 pt-3">
      <h3 className="text-base font-semibold">{parts.join(', ')} selected</h3>
      <div className="flex flex-wrap gap-1.5">
        <ActionButtons ids={['why', 'expand-common', 'path', 'pin', 'hide', 'hide-others']} />
      </div>
      <div className="flex flex-wrap gap-1.5">
        <AddToCaseButton size="sm" items={nodes.flatMap(itemOf)} />
        {accounts.length > 0 && <ExportSelection accountIds={accounts} />}
      </div>
      {accounts.length >= 2 && <InCommon accountIds={accounts.slice(0, accountsMax)} />}
    </div>
  );
}

function ExportSelection({ accountIds }: { accountIds: string[] }) {
  const runId = useRoom((state) => state.runId);
  const title = `Selection of ${formatQuantity(accountIds.length, 'account')}`;
  return (
    <ExportButton
      key={accountIds.join('\n')}
      subject={{ kind: 'selection', title, accountIds }}
      {...(runId !== null && { runId })}
      trigger={
        <Button size="sm">
          <PackageCheck aria-hidden className="size-3.5" /> Export evidence
        </Button>
      }
    />
  );
}

const itemOf = (node: GraphNode): NewItem[] =>
  node.type === 'aggregate' ? [] : [{ kind: node.type, targetId: node.id }];

function InCommon({ accountIds }: { accountIds: readonly string[] }) {
  const room = useRoomApi();
  const runId = useRoom((state) => state.runId);
  const drawn = useRoom(({ canvas }) => canvas.visible.nodes);
  const { data, error } = useQuery({
    queryKey: queryKeys.sharedValues(accountIds),
    queryFn: () => findSharedValues({ accountIds: [...accountIds], ...(runId === null ? {} : { runId }) }),
    placeholderData: (previous) => previous,
  });
  if (error) return <p className="text-sm text-bad">{error.message}</p>;
  if (!data) return <SkeletonRows rows={5} />;
  if (data.total === 0) return <p className="text-sm text-muted">They have no value in common.</p>;
  return (
    <section aria-label="Values in common">
      <h4 className="mb-1 flex items-center text-xs font-medium text-muted">
        <span className="flex-1">
          In common, what says most first
          {data.total > data.values.length && ` (${data.values.length} of ${formatCount(data.total)})`}
        </span>
        <QueriesBehind queries={data.queries ?? []} label="Queries behind this" />
      </h4>
      <ol>
        {data.values.map((value) => (
          <li key={value.key} className="border-b border-line">
            <button
              type="button"
              disabled={!drawn.has(value.key)}
              title={drawn.has(value.key) ? 'Select on the canvas' : 'Not on the canvas; S brings it'}
              onClick={() => {
                room.update((state) => selected(state, [value.key]));
                room.set({ look: { at: 'node', key: value.key } });
              }}
              className="flex min-h-8 w-full items-center gap-2 text-left text-sm hover:bg-hover"
            >
              <FamilyIcon family={value.family} />
              <span className="min-w-0 flex-1 truncate">
                <span className="font-mono text-xs">{shortenMiddle(value.label, 22)}</span>
                <span className="block truncate text-xs text-muted">
                  {identifierKindFacts(value.kind).title}, held by {formatCount(value.degree)} in all
                </span>
              </span>
              <span className="text-right text-xs tabular-nums">
                <span className="block font-semibold">
                  {formatCount(value.holders)} of {formatCount(accountIds.length)}
                </span>
                <span className="text-muted">{formatDecimal(value.bits, 1)} bit</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
