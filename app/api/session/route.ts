import { me } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { signOut } from '@/lib/server/sign-out';

/** Who is signed in. */
export const GET = handle({ access: 'self.read', response: me }, async (_input, { actor }) => actor);

/** Signs out: the session is worthless from now on. */
export const DELETE = handle({ access: 'self.read' }, (_input, { deps, credential, request }) =>
  signOut(deps, credential, request.headers.get('host')),
);
