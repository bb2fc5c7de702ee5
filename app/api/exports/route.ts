import { exportChoice } from '@/lib/contracts/evidence';
import { jobRecord } from '@/lib/contracts/jobs';
import { handle } from '@/lib/server/handle';
import { startJob } from '@/lib/server/use-cases';

/** Puts an export in the queue; the bundle goes to the data folder. */
export const POST = handle(
  { access: 'exports.make', body: exportChoice, response: jobRecord },
  ({ body }, { deps }) => startJob(deps, { kind: 'export', ...body }),
);
