import { judgementDraft, judgementRecord } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { recordJudgement } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Records a judgement: how likely a hypothesis is, and how sure its author.',
    body: judgementDraft,
    response: judgementRecord,
  },
  ({ body }, { deps, actor }) => recordJudgement(deps, body, actor),
);
