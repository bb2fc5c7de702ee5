import { z } from 'zod';
import { passkeyChange, passkeyId, passkeyList } from '@/lib/contracts/passkeys';
import { handle } from '@/lib/server/handle';
import { removePasskey, renamePasskey } from '@/lib/server/use-cases';

const params = z.object({ passkeyId });

export const PATCH = handle(
  {
    access: 'self.change',
    summary: 'Calls a passkey of yours something else.',
    params,
    body: passkeyChange,
    response: passkeyList,
  },
  ({ params: named, body }, { deps, actor }) => renamePasskey(deps, { ...named, ...body }, actor),
);

export const DELETE = handle(
  { access: 'self.change', summary: 'Takes a passkey of yours away.', params, response: passkeyList },
  ({ params: named }, { deps, actor, credential }) => removePasskey(deps, { ...named, credential }, actor),
);
