import { dissentDraft, judgementRecord } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { recordDissent } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.discuss',
    summary: 'Records that somebody disagrees with a judgement, and why.',
    body: dissentDraft,
    response: judgementRecord,
  },
  ({ body }, { deps, actor }) => recordDissent(deps, body, actor),
);
