import { z } from 'zod';
import { memberPage, memberSorts } from '@/lib/contracts/clusters';
import { handle } from '@/lib/server/handle';
import { listClusterMembers } from '@/lib/server/use-cases';

const query = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
  sort: z.enum(memberSorts).default('membership'),
  descending: z.stringbool().default(true),
  standing: z.enum(['confirmed', 'possible']).optional(),
});

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Members of a cluster, page by page.',
    params: z.object({ clusterId: z.string() }),
    query,
    response: memberPage,
  },
  ({ params, query: { standing, ...page } }, { deps }) =>
    listClusterMembers(deps, { ...params, ...page, ...(standing ? { standing } : {}) }),
);
