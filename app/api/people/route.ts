import { invitation, madeLink, personList } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { assertTeam } from '@/lib/server/mode';
import { invitePerson, listPeople } from '@/lib/server/use-cases';

export const GET = handle(
  { access: 'people.read', summary: 'Everybody who signs in by name.', response: personList },
  async (_input, { deps }) => ({
    people: await listPeople(deps),
  }),
);

export const POST = handle(
  {
    access: 'people.change',
    summary: 'Invites a colleague, who chooses a password by the link in the answer.',
    body: invitation,
    response: madeLink,
  },
  ({ body }, { deps }) => {
    assertTeam();
    return invitePerson(deps, body);
  },
);
