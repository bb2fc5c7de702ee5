import { me } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { signOut } from '@/lib/server/sign-out';

export const GET = handle(
  { access: 'self.read', summary: 'Who is signed in.', response: me },
  async (_input, { actor }) => actor,
);

export const DELETE = handle(
  { access: 'self.read', media: [], summary: 'Signs out: the session is worthless from now on.' },
  (_input, { deps, credential, request }) => signOut(deps, credential, request.headers.get('host')),
);
