import { NextResponse } from 'next/server';
import { providerAddress, providerRequest } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { assertTeam } from '@/lib/server/mode';
import { requestOrigin } from '@/lib/server/principal';
import { ownAddress, setFlowCookie } from '@/lib/server/session-cookie';
import { safePath } from '@/lib/server/sign-in-state';
import { countStart } from '@/lib/server/start-limit';
import { beginOidcSignIn, oidcFlowMs } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'public',
    summary: 'Begins a sign-in at the identity provider: the answer says where the browser goes.',
    body: providerRequest,
    response: providerAddress,
    isLimited: true,
  },
  async ({ body }, { deps, request }) => {
    assertTeam();
    countStart('provider', (await requestOrigin()).address, deps.clock.now());
    const host = request.headers.get('host');
    const input = { base: ownAddress(host), to: safePath(body.to) };
    const { address, secret } = await beginOidcSignIn(deps, input);
    const response = NextResponse.json({ address }, { headers: { 'cache-control': 'no-store' } });
    setFlowCookie(response, host, secret, oidcFlowMs);
    return response;
  },
);
