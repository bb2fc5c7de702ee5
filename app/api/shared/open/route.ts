import { openSharedRequest, sharedView } from '@/lib/contracts/shares';
import { countGuestTry } from '@/lib/server/guest-limit';
import { handle } from '@/lib/server/handle';
import { openShared } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'public',
    summary:
      'Opens a link for somebody who is not signed in. The token is in the body, so that no log of addresses keeps it.',
    isLimited: true,
    body: openSharedRequest,
    response: sharedView,
  },
  ({ body }, { deps, request }) => {
    countGuestTry(request, deps.clock.now());
    return openShared(deps, body);
  },
);
