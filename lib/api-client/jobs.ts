import { getJson, sendJson } from '@/lib/api-client/request';
import type { JobRecord } from '@/lib/contracts/jobs';

/** The latest jobs, newest first. */
export async function listJobs(signal?: AbortSignal): Promise<JobRecord[]> {
  const { jobs } = await getJson<{ jobs: JobRecord[] }>('/api/jobs', {}, signal);
  return jobs;
}

export async function getJob(id: string, signal?: AbortSignal): Promise<JobRecord> {
  return getJson(`/api/jobs/${encodeURIComponent(id)}`, {}, signal);
}

/** Asks a waiting or running job to stop. */
export async function cancelJob(id: string): Promise<JobRecord> {
  return sendJson('DELETE', `/api/jobs/${encodeURIComponent(id)}`);
}

/** Deletes an old run. */
export async function deleteRun(runId: string): Promise<{ runId: string }> {
  return sendJson('DELETE', `/api/runs/${encodeURIComponent(runId)}`);
}

/** Puts a linkage run with the default parameters in the queue. */
export async function startRun(): Promise<JobRecord> {
  return sendJson('POST', '/api/runs', {});
}
