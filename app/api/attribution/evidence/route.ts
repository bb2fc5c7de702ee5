import { evidenceDraft, evidenceItem } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { addEvidence } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Adds a piece of evidence to a subject.',
    body: evidenceDraft,
    response: evidenceItem,
  },
  ({ body }, { deps, actor }) => addEvidence(deps, body, actor),
);
