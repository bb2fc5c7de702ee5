import { z } from 'zod';
import { personId, personSummary } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { resetSecondFactor } from '@/lib/server/use-cases';

export const DELETE = handle(
  {
    access: 'people.change',
    summary: 'Takes the authenticator of a person away who has lost it; their password alone signs them in.',
    params: z.object({ personId }),
    response: personSummary,
  },
  ({ params: { personId: id } }, { deps, actor }) => resetSecondFactor(deps, id, actor),
);
