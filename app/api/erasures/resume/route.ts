import { resumedErasures } from '@/lib/contracts/erasure';
import { handle } from '@/lib/server/handle';
import { resumeErasures } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'erasure.approve',
    summary: 'Puts approved erasures that were broken off in the queue again.',
    response: resumedErasures,
  },
  async (_input, { deps }) => ({ resumed: await resumeErasures(deps) }),
);
