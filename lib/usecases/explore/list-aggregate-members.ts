import type { z } from 'zod';
import type { MembersPage, membersRequest } from '@/lib/contracts/graph';
import type { GraphStore } from '@/lib/usecases/ports/graph';

/** One page of the accounts that an aggregate stands for; `next` is what to ask the next page after. */
export async function listAggregateMembers(
  deps: { graph: GraphStore },
  { of, after, limit }: z.output<typeof membersRequest>,
): Promise<MembersPage> {
  const rows = await deps.graph.listMembers(of, { after, limit: limit + 1 });
  const members = rows.slice(0, limit);
  const next = rows.length > limit ? (members.at(-1)?.accountId ?? null) : null;
  return { members, next };
}
