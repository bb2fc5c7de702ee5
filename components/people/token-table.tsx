'use client';

import { useMemo } from 'react';
import { useChange } from '@/components/shell/use-change';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import { revokeToken } from '@/lib/api-client/people';
import type { TokenSummary } from '@/lib/contracts/people';

function Standing({ token, now }: { token: TokenSummary; now: number }) {
  if (token.revokedAt !== null) return <Badge tone="bad">revoked</Badge>;
  return token.expiresAt <= now ? <Badge tone="warn">over</Badge> : <Badge tone="good">in force</Badge>;
}

const columnsAt = (now: number): readonly Column<TokenSummary>[] => [
  {
    id: 'name',
    header: 'Token',
    sortValue: (row) => row.name.toLowerCase(),
    cell: (row) => <span className="font-medium">{row.name}</span>,
  },
  { id: 'scopes', header: 'May', cell: (row) => row.scopes.join(', ') },
  { id: 'standing', header: 'Standing', cell: (row) => <Standing token={row} now={now} /> },
  {
    id: 'used',
    header: 'Last used',
    align: 'end',
    sortValue: (row) => row.lastUsedAt,
    cell: (row) =>
      row.lastUsedAt === null ? <span className="text-muted">never</span> : <Timestamp at={row.lastUsedAt} />,
  },
  {
    id: 'expires',
    header: 'Until',
    align: 'end',
    sortValue: (row) => row.expiresAt,
    cell: (row) => <Timestamp at={row.expiresAt} precision="day" />,
  },
];

/** One's own API tokens; `now` (epoch ms UTC) is the server's, so that both paints agree. */
export function TokenTable({ tokens, now }: { tokens: readonly TokenSummary[]; now: number }) {
  const { mutate, isPending } = useChange(revokeToken);
  const shown = useMemo<readonly Column<TokenSummary>[]>(
    () => [
      ...columnsAt(now),
      {
        id: 'revoke',
        header: <span className="sr-only">Revoke</span>,
        align: 'end',
        width: '100px',
        cell: (row) =>
          row.revokedAt === null && (
            <Button
              size="sm"
              disabled={isPending}
              aria-label={`Revoke ${row.name}`}
              onClick={() => mutate(row.id)}
            >
              Revoke
            </Button>
          ),
      },
    ],
    [mutate, isPending, now],
  );
  return (
    <DataTable
      label="API tokens"
      columns={shown}
      rows={tokens}
      rowId={(row) => row.id}
      sort={{ by: 'expires', isDescending: true }}
      empty={<EmptyState title="No token">A token lets a script ask the API in your name.</EmptyState>}
    />
  );
}
