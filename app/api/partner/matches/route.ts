import { z } from 'zod';
import { packageBytesMax, partnerMatch } from '@/lib/contracts/partner';
import { handle } from '@/lib/server/handle';
import { readText } from '@/lib/server/read-input';
import { listPartnerMatches, matchPartnerPackage } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Packages of partners that were matched, newest first.',
    response: z.array(partnerMatch),
  },
  (_input, { deps }) => listPartnerMatches(deps, { limit: 200 }),
);

export const POST = handle(
  {
    access: 'work.change',
    summary:
      "Matches a partner's package (STIX 2.1 or CSV, at most 20 MiB, as the raw body) against the graph.",
    takes: 'file',
    query: z.object({ name: z.string().min(1).max(200) }),
    response: partnerMatch,
  },
  async ({ query }, { deps, actor, request }) =>
    matchPartnerPackage(deps, { name: query.name, text: await readText(request, packageBytesMax) }, actor),
);
