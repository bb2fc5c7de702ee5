import { dissentDraft, judgementRecord } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { recordDissent } from '@/lib/server/use-cases';

export const POST = handle(
  { access: 'work.discuss', body: dissentDraft, response: judgementRecord },
  ({ body }, { deps, actor }) => recordDissent(deps, body, actor),
);
