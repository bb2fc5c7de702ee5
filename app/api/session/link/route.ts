import { linkRequest, linkState } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { assertTeam } from '@/lib/server/mode';
import { describeLink } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'public',
    summary: 'Whom a link that lets somebody choose a password is for. Asking does not spend it.',
    body: linkRequest,
    response: linkState,
  },
  ({ body }, { deps }) => {
    assertTeam();
    return describeLink(deps, body.secret);
  },
);
