import { z } from 'zod';
import { identifierDetail } from '@/lib/contracts/explore';
import { handle } from '@/lib/server/handle';
import { getIdentifier } from '@/lib/server/use-cases';

const params = z.object({ identifierId: z.string() });

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'An identifier with its degree and its class.',
    params,
    response: identifierDetail,
  },
  ({ params: { identifierId } }, { deps }) => getIdentifier(deps, { identifierId }),
);
