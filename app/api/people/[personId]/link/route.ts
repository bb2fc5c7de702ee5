import { z } from 'zod';
import { madeLink, personId } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { resetPerson } from '@/lib/server/use-cases';

const params = z.object({ personId });

export const POST = handle(
  {
    access: 'people.change',
    summary:
      'Takes password and sessions away from a person, who chooses a new password by the link in the answer.',
    params,
    response: madeLink,
  },
  ({ params: { personId: id } }, { deps, actor }) => resetPerson(deps, id, actor),
);
