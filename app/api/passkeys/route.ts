import { newPasskey, passkeyList, passkeyOptions, passkeyRequest } from '@/lib/contracts/passkeys';
import { handle } from '@/lib/server/handle';
import { assertTeam } from '@/lib/server/mode';
import { passkeySite } from '@/lib/server/passkey-site';
import { requestOrigin } from '@/lib/server/principal';
import { addPasskey, beginPasskey, listPasskeys } from '@/lib/server/use-cases';

export const GET = handle(
  { access: 'self.read', summary: 'Your passkeys.', response: passkeyList },
  (_input, { deps, actor }) => listPasskeys(deps, actor),
);

export const POST = handle(
  {
    access: 'entry.change',
    summary: 'What your browser makes a passkey of; nothing is kept until it has made one.',
    isLimited: true,
    body: passkeyRequest,
    response: passkeyOptions,
  },
  async ({ body }, { deps, actor, credential, request }) => {
    assertTeam();
    const site = passkeySite(request.headers.get('host'));
    return await beginPasskey(deps, { ...body, site, credential, origin: await requestOrigin() }, actor);
  },
);

export const PUT = handle(
  {
    access: 'entry.change',
    summary: 'Keeps a passkey that your browser has made.',
    body: newPasskey,
    response: passkeyList,
  },
  ({ body }, { deps, actor, credential, request }) => {
    assertTeam();
    return addPasskey(deps, { ...body, site: passkeySite(request.headers.get('host')), credential }, actor);
  },
);
