import { z } from 'zod';
import { exportDecision, exportRequest } from '@/lib/contracts/export-requests';
import { handle } from '@/lib/server/handle';
import { decideExport } from '@/lib/server/use-cases';

const params = z.object({ requestId: z.string().regex(/^x_[0-9a-z]+$/) });

export const POST = handle(
  {
    access: 'exports.approve',
    summary: 'A second person approves or declines.',
    params,
    body: exportDecision,
    response: exportRequest,
  },
  ({ params: { requestId }, body }, { deps, actor }) => decideExport(deps, { requestId, ...body }, actor),
);
