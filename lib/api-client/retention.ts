import { sendJson } from '@/lib/api-client/request';
import type { JobRecord } from '@/lib/contracts/jobs';
import type { RetentionPolicies, RetentionState } from '@/lib/contracts/retention';

/** What would go now by policies that are not saved yet. */
export function previewRetention(policies: RetentionPolicies): Promise<RetentionState> {
  return sendJson('POST', '/api/retention/preview', { policies });
}

export function saveRetention(policies: RetentionPolicies): Promise<RetentionState> {
  return sendJson('PUT', '/api/retention', { policies });
}

/** Puts a run in the queue. */
export function runRetention(): Promise<JobRecord> {
  return sendJson('POST', '/api/retention/run');
}
