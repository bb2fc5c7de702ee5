import { z } from 'zod';
import { madeShareLink, newShareLink, shareLinks } from '@/lib/contracts/shares';
import { handle } from '@/lib/server/handle';
import { createShareLink, listShareLinks, revokeShareLink } from '@/lib/server/use-cases';

const params = z.object({ viewId: z.string() });

export const GET = handle(
  { access: 'work.read', summary: 'Links for outsiders that a view has.', params, response: shareLinks },
  ({ params: { viewId } }, { deps, actor }) => listShareLinks(deps, { viewId }, actor),
);

export const POST = handle(
  {
    access: 'exports.make',
    summary: 'Makes a link for outsiders; its token is in this answer and nowhere else.',
    params,
    body: newShareLink,
    response: madeShareLink,
  },
  ({ params: { viewId }, body }, { deps, actor }) => createShareLink(deps, { viewId, ...body }, actor),
);

export const DELETE = handle(
  {
    access: 'work.change',
    summary: 'Revokes a link at once.',
    params,
    body: z.object({ linkId: z.string() }),
    response: z.object({ revoked: z.string() }),
  },
  ({ params: { viewId }, body: { linkId } }, { deps, actor }) =>
    revokeShareLink(deps, { viewId, linkId }, actor),
);
