import { z } from 'zod';
import { retentionPolicies, retentionState } from '@/lib/contracts/retention';
import { handle } from '@/lib/server/handle';
import { previewRetention, saveRetentionPolicies } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'retention.read',
    summary: 'How long things are kept, and what would go by that now.',
    response: retentionState,
  },
  (_input, { deps }) => previewRetention(deps),
);

export const PUT = handle(
  {
    access: 'retention.change',
    summary: 'Keeps things for other times. Nothing goes before retention runs.',
    body: z.object({ policies: retentionPolicies }),
    response: retentionState,
  },
  ({ body }, { deps }) => saveRetentionPolicies(deps, body),
);
