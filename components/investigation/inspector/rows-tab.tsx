'use client';

import { Rows3 } from 'lucide-react';
import { RowsTable } from '@/components/evidence/rows-behind';
import { EmptyState } from '@/components/ui/empty-state';
import type { CanvasState } from '@/lib/canvas-state/state';
import type { RowsReference } from '@/lib/contracts/explanation';
import { idOfKey } from '@/lib/domain/graph-element';
import { useRoom } from '../room-context';
import { type Chosen, useChosen } from './use-chosen';

const tables: readonly RowsReference['table'][] = [
  'accounts',
  'payments',
  'logins',
  'exchanges',
  'usage',
  'relations',
];
const accountsMax = 50;

/** Raw rows of the selection: of accounts all tables; of one line only the rows in which the account used the value. */
export function RowsTab() {
  const chosen = useChosen();
  const canvas = useRoom((state) => state.canvas);
  const scope = scopeOf(chosen, canvas);
  if (!scope) {
    return (
      <EmptyState icon={<Rows3 />} title="Raw rows">
        Select accounts, or one line from an account to a value, to read the rows of your files behind them.
      </EmptyState>
    );
  }
  const left = scope.accountIds.length - accountsMax;
  const reference = { ...scope, accountIds: scope.accountIds.slice(0, accountsMax) };
  return (
    <div className="space-y-4 pt-3">
      {left > 0 && (
        <p className="text-xs text-muted">
          Rows of the first {accountsMax} accounts; {left} more are selected.
        </p>
      )}
      {tables.map((table) => (
        <RowsTable key={`${table}|${JSON.stringify(reference)}`} reference={{ ...reference, table }} />
      ))}
    </div>
  );
}

type Scope = Omit<RowsReference, 'table'>;

function scopeOf({ nodes, edge }: Chosen, { data }: CanvasState): Scope | undefined {
  if (edge?.type === 'used') {
    const value = data.nodes.get(edge.target);
    if (value?.type !== 'identifier') return undefined;
    return { accountIds: [idOfKey(edge.source)], identifierKind: value.kind, identifierValue: value.value };
  }
  if (edge?.type === 'linked' || edge?.type === 'related') {
    return { accountIds: [idOfKey(edge.source), idOfKey(edge.target)] };
  }
  const accountIds = nodes.flatMap((node) => (node.type === 'account' ? [node.id] : []));
  const values = nodes.flatMap((node) => (node.type === 'identifier' ? [node] : []));
  const [value] = values;
  if (accountIds.length === 0) return undefined;
  return values.length === 1 && value
    ? { accountIds, identifierKind: value.kind, identifierValue: value.value }
    : { accountIds };
}
