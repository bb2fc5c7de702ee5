import { exportRequestList } from '@/lib/contracts/export-requests';
import { handle } from '@/lib/server/handle';
import { listExportRequests } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'exports.read',
    summary: 'Exports that were asked for, and their state.',
    response: exportRequestList,
  },
  (_input, { deps }) => listExportRequests(deps),
);
