import { jobRecord } from '@/lib/contracts/jobs';
import { handle } from '@/lib/server/handle';
import { startRetention } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'retention.change',
    summary: 'Lets go what is older than its policy allows, as a job.',
    response: jobRecord,
  },
  (_input, { deps }) => startRetention(deps),
);
