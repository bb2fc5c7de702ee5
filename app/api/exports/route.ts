import { exportChoice } from '@/lib/contracts/evidence';
import { exportStarted } from '@/lib/contracts/export-requests';
import { handle } from '@/lib/server/handle';
import { requestExport } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'exports.make',
    pace: 'export',
    summary: 'Puts an export in the queue, or before a second person where the policy asks for one.',
    body: exportChoice,
    response: exportStarted,
  },
  ({ body }, { deps, actor }) => requestExport(deps, body, actor),
);
