import type { JobFailure, JobPayload, JobRecord } from '@/lib/contracts/jobs';
import type { JobId } from '@/lib/domain/ids';
import type { Progress } from '@/lib/domain/progress';

/** The hold a runner has on a job. Every write after the claim names it; a runner that lost it writes nothing. */
export interface Lease {
  jobId: JobId;
  /** `<host>:<pid>:<random>`, unique per runner. */
  owner: string;
}

export interface NewJob {
  id: JobId;
  payload: JobPayload;
  runner: JobRecord['runner'];
  createdAt: number;
}

export type JobOutcome =
  | { state: 'succeeded'; result: Record<string, unknown> }
  | { state: 'failed'; failure: JobFailure }
  | { state: 'cancelled' };

export interface ClaimRequest {
  owner: string;
  /** Epoch ms, UTC. */
  now: number;
  leaseMs: number;
  /** Claims only this job (inline runners); without it the oldest job for the worker. */
  jobId?: JobId;
}

/**
 * Job records. At most one job runs in a workspace at a time: imports, roll-backs and linkage read and write the same
 * facts. Claims are compare-and-set under a write lock.
 */
export interface JobStore {
  create(job: NewJob): Promise<JobRecord>;
  /** Throws NotFoundError. */
  get(id: JobId): Promise<JobRecord>;
  /** Newest first. */
  list(limit: number): Promise<JobRecord[]>;
  /** Undefined when nothing can be claimed: no job waits, or another one runs. */
  claim(request: ClaimRequest): Promise<JobRecord | undefined>;
  /** Extends the lease and stores the progress. `lost` when another runner has taken over or the job has ended. */
  heartbeat(
    lease: Lease,
    beat: { now: number; leaseMs: number; progress: Progress | undefined },
  ): Promise<'held' | 'cancel_requested' | 'lost'>;
  /** Ends the job; false when the lease was lost. */
  finish(lease: Lease, outcome: JobOutcome, now: number): Promise<boolean>;
  /** Cancels a waiting job at once, asks a running one to stop. Throws NotFoundError. */
  requestCancel(id: JobId, now: number): Promise<JobRecord>;
  /** Jobs that are `running`, with or without a live lease. */
  listRunning(): Promise<JobRecord[]>;
  /**
   * Takes a running job from a runner that is gone: back in the queue, or ended with `failure`. False when the runner has
   * beaten since `leaseUntilSeen`.
   */
  release(
    lease: Lease,
    seen: { leaseUntilSeen: number; failure: JobFailure | undefined; now: number },
  ): Promise<boolean>;
}
