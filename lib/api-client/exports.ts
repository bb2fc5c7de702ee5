import type { z } from 'zod';
import { sendJson } from '@/lib/api-client/request';
import type { exportChoice } from '@/lib/contracts/evidence';
import type { JobRecord } from '@/lib/contracts/jobs';

export type ExportChoice = z.infer<typeof exportChoice>;

/** Puts an export in the queue. */
export function startExport(choice: ExportChoice): Promise<JobRecord> {
  return sendJson('POST', '/api/exports', choice);
}
