import { z } from 'zod';
import { retentionPolicies, retentionState } from '@/lib/contracts/retention';
import { handle } from '@/lib/server/handle';
import { previewRetention } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'retention.read',
    summary: 'What would go now by policies that are not saved. Changes nothing.',
    body: z.object({ policies: retentionPolicies }),
    response: retentionState,
  },
  ({ body }, { deps }) => previewRetention(deps, body),
);
