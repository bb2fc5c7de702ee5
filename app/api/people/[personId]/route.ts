import { z } from 'zod';
import { personChange, personId, personSummary } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { changePerson } from '@/lib/server/use-cases';

const params = z.object({ personId });

export const PATCH = handle(
  {
    access: 'people.change',
    summary: "Changes a person's role, disables or enables them; whoever is signed in as them is signed out.",
    params,
    body: personChange,
    response: personSummary,
  },
  ({ params: { personId: id }, body }, { deps }) => changePerson(deps, id, body),
);
