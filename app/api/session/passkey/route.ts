import { passkeyOptions, passkeyProof } from '@/lib/contracts/passkeys';
import { me } from '@/lib/contracts/people';
import { answerSignedIn } from '@/lib/server/answer-signed-in';
import { handle } from '@/lib/server/handle';
import { assertTeam } from '@/lib/server/mode';
import { passkeySite } from '@/lib/server/passkey-site';
import { requestOrigin } from '@/lib/server/principal';
import { countStart } from '@/lib/server/start-limit';
import { beginPasskeySignIn, finishPasskeySignIn } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'public',
    summary: 'Begins a sign-in by passkey: what the browser signs.',
    response: passkeyOptions,
    isLimited: true,
  },
  async (_input, { deps, request }) => {
    assertTeam();
    countStart('passkey', (await requestOrigin()).address, deps.clock.now());
    return await beginPasskeySignIn(deps, passkeySite(request.headers.get('host')));
  },
);

export const PUT = handle(
  {
    access: 'public',
    summary:
      'Signs a person in by what their passkey has signed: the answer sets the cookie of a new session.',
    body: passkeyProof,
    response: me,
    isLimited: true,
  },
  async ({ body }, context) => {
    assertTeam();
    const site = passkeySite(context.request.headers.get('host'));
    const input = { ...body, site, origin: await requestOrigin() };
    return await answerSignedIn(context, await finishPasskeySignIn(context.deps, input));
  },
);
