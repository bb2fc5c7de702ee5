import { z } from 'zod';
import { getJson, sendJson } from '@/lib/api-client/request';
import { type JobRecord, jobRecord } from '@/lib/contracts/jobs';

const jobList = z.object({ jobs: z.array(jobRecord) });

/** The latest jobs, newest first. */
export async function listJobs(signal?: AbortSignal): Promise<JobRecord[]> {
  return (await getJson(jobList, '/api/jobs', {}, signal)).jobs;
}

export async function getJob(id: string, signal?: AbortSignal): Promise<JobRecord> {
  return getJson(jobRecord, `/api/jobs/${encodeURIComponent(id)}`, {}, signal);
}

/** Asks a waiting or running job to stop. */
export async function cancelJob(id: string): Promise<JobRecord> {
  return sendJson(jobRecord, 'DELETE', `/api/jobs/${encodeURIComponent(id)}`);
}

/** Puts a linkage run with the default parameters in the queue. */
export async function startRun(): Promise<JobRecord> {
  return sendJson(jobRecord, 'POST', '/api/runs', {});
}
