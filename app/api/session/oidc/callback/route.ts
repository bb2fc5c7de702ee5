import { providerAnswer } from '@/lib/contracts/people';
import { AppError } from '@/lib/domain/errors';
import { giveSession } from '@/lib/server/answer-signed-in';
import { handle } from '@/lib/server/handle';
import { leadOn } from '@/lib/server/lead-on';
import { assertTeam } from '@/lib/server/mode';
import { requestOrigin } from '@/lib/server/principal';
import { flowCookieName, ownAddress, setFlowCookie } from '@/lib/server/session-cookie';
import { safePath } from '@/lib/server/sign-in-state';
import { finishOidcSignIn } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'public',
    summary:
      'Where the identity provider leads the browser back to: a page that leads on, with the cookie of a new session when all is well.',
    query: providerAnswer,
    media: ['text/html'],
    isLimited: true,
  },
  async (_input, context) => {
    assertTeam();
    const { deps, request } = context;
    const host = request.headers.get('host');
    const secret = request.cookies.get(flowCookieName(host))?.value;
    try {
      const search = request.nextUrl.searchParams;
      const signedIn = await finishOidcSignIn(deps, { secret, search, origin: await requestOrigin() });
      const response = leadOn(ownAddress(host), safePath(signedIn.to));
      setFlowCookie(response, host, '', 0);
      return await giveSession(context, response, signedIn.secret);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.kind === 'environment' || error.kind === 'unavailable') {
        deps.log.error(error.message, error.details);
      }
      return leadOn(ownAddress(host), `/sign-in?problem=${error.code}`);
    }
  },
);
