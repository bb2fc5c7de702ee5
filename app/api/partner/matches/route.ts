import { z } from 'zod';
import { partnerMatch } from '@/lib/contracts/partner';
import { handle } from '@/lib/server/handle';
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
    summary: "Matches a partner's package against the graph.",
    body: z.object({ name: z.string().min(1).max(200), text: z.string().max(20_000_000) }),
    response: partnerMatch,
  },
  ({ body }, { deps, actor }) => matchPartnerPackage(deps, body, actor),
);
