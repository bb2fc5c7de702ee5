import { signInRules } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { assertTeam } from '@/lib/server/mode';
import { getSignInRules, setSignInRules } from '@/lib/server/use-cases';

export const GET = handle(
  { access: 'people.read', summary: 'What sign-in asks of people, by role.', response: signInRules },
  (_input, { deps }) => getSignInRules(deps),
);

export const PUT = handle(
  {
    access: 'people.change',
    summary:
      'Says which roles must have a second factor: to whoever has none nothing opens but setting one up, at once.',
    body: signInRules,
    response: signInRules,
  },
  ({ body }, { deps }) => {
    assertTeam();
    return setSignInRules(deps, body);
  },
);
