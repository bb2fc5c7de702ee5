import { z } from 'zod';
import { tokenSummary } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { revokeToken } from '@/lib/server/use-cases';

const params = z.object({ tokenId: z.string().max(64) });

export const DELETE = handle(
  { access: 'self.change', summary: 'Makes a token worthless at once.', params, response: tokenSummary },
  ({ params: { tokenId } }, { deps, actor }) => revokeToken(deps, tokenId, actor),
);
