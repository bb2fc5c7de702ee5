import { z } from 'zod';
import { madeShareLink, newShareLink, shareLinks } from '@/lib/contracts/shares';
import { handle } from '@/lib/server/handle';
import { createShareLink, listShareLinks, revokeShareLink } from '@/lib/server/use-cases';

const params = z.object({ viewId: z.string() });

export const GET = handle(
  { access: 'work.read', params, response: shareLinks },
  ({ params: { viewId } }, { deps, actor }) => listShareLinks(deps, { viewId }, actor),
);

/** Makes a link for outsiders; its token is in this answer and nowhere else. */
export const POST = handle(
  { access: 'exports.make', params, body: newShareLink, response: madeShareLink },
  ({ params: { viewId }, body }, { deps, actor }) => createShareLink(deps, { viewId, ...body }, actor),
);

/** Revokes a link at once. */
export const DELETE = handle(
  {
    access: 'work.change',
    params,
    body: z.object({ linkId: z.string() }),
    response: z.object({ revoked: z.string() }),
  },
  ({ params: { viewId }, body: { linkId } }, { deps, actor }) =>
    revokeShareLink(deps, { viewId, linkId }, actor),
);
