import { evidenceItem, ratingChange } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { rateEvidence } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Rates evidence against hypotheses.',
    body: ratingChange,
    response: evidenceItem,
  },
  ({ body }, { deps, actor }) => rateEvidence(deps, body, actor),
);
