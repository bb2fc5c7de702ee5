'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { MarkIcon } from '@/components/canvas/mark-icon';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { SkeletonRows } from '@/components/ui/skeleton';
import { listMembers } from '@/lib/api-client/graph';
import { queryKeys } from '@/lib/api-client/keys';
import type { AggregateNode } from '@/lib/domain/graph-element';
import { ActionButtons } from '../action-buttons';
import { saveMembers } from '../requests/save-members';
import { useRoomApi } from '../room-context';

/** A group opens to the exact list of its accounts, here in pages and whole as CSV. */
export function AggregateDetails({ node }: { node: AggregateNode }) {
  const room = useRoomApi();
  const { data, hasNextPage, fetchNextPage, isFetching, error } = useInfiniteQuery({
    queryKey: queryKeys.aggregateMembers(node.of),
    queryFn: ({ pageParam }) =>
      listMembers({ of: node.of, limit: 100, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const members = data?.pages.flatMap((page) => page.members) ?? [];
  return (
    <div className="space-y-4 pt-3">
      <header className="flex items-center gap-2">
        <MarkIcon node={node} size={26} />
        <h3 className="min-w-0 flex-1 text-base font-semibold">
          {formatCount(node.total)} {node.label}
        </h3>
      </header>
      <div className="flex flex-wrap gap-1.5">
        <ActionButtons ids={['expand', 'hide']} />
        <Button size="sm" onClick={() => void saveMembers(room, node)}>
          All {formatCount(node.total)} as CSV
        </Button>
      </div>
      {error && <p className="text-sm text-bad">{error.message}</p>}
      {!data && !error && <SkeletonRows rows={6} />}
      <ul aria-label="Accounts of the group">
        {members.map((member) => (
          <li
            key={member.accountId}
            className="flex min-h-7 items-center gap-2 border-b border-line text-sm hover:bg-hover"
          >
            <span className="min-w-0 flex-1">
              <CopyText text={member.accountId} label="account id" lengthMax={26} />
            </span>
            <span className="text-xs text-muted">{member.membership}</span>
            <span className="text-xs text-muted">{member.status}</span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="sm" disabled={isFetching} onClick={() => void fetchNextPage()}>
          Next of {formatQuantity(node.total - members.length, 'more account')}
        </Button>
      )}
    </div>
  );
}
