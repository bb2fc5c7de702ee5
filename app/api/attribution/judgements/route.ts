import { judgementDraft, judgementRecord } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { recordJudgement } from '@/lib/server/use-cases';

export const POST = handle(
  { access: 'work.change', body: judgementDraft, response: judgementRecord },
  ({ body }, { deps, actor }) => recordJudgement(deps, body, actor),
);
