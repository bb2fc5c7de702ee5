import { me, signInRequest } from '@/lib/contracts/people';
import { answerSignedIn } from '@/lib/server/answer-signed-in';
import { handle } from '@/lib/server/handle';
import { assertTeam } from '@/lib/server/mode';
import { requestOrigin } from '@/lib/server/principal';
import { signOut } from '@/lib/server/sign-out';
import { signIn } from '@/lib/server/use-cases';

export const GET = handle(
  { access: 'entry.read', summary: 'Who is signed in.', response: me },
  async (_input, { actor }) => actor,
);

export const POST = handle(
  {
    access: 'public',
    summary: 'Signs a person in by name and password: the answer sets the cookie of a new session.',
    body: signInRequest,
    response: me,
    isLimited: true,
  },
  async ({ body }, context) => {
    assertTeam();
    return await answerSignedIn(
      context,
      await signIn(context.deps, { ...body, origin: await requestOrigin() }),
    );
  },
);

export const DELETE = handle(
  { access: 'entry.read', media: [], summary: 'Signs out: the session is worthless from now on.' },
  (_input, { deps, credential, request }) =>
    signOut(deps, credential === undefined ? {} : { id: credential }, request.headers.get('host')),
);
