import type { JobRecord } from '@/lib/contracts/jobs';
import { NotFoundError } from '@/lib/domain/errors';
import type { Gateway } from '@/lib/neo4j/gateway';
import { toJobRecord } from '@/lib/neo4j/mappers/job';
import { beatJob } from '@/lib/neo4j/queries/beat-job/query';
import { cancelJob } from '@/lib/neo4j/queries/cancel-job/query';
import { claimJob } from '@/lib/neo4j/queries/claim-job/query';
import { createJob } from '@/lib/neo4j/queries/create-job/query';
import { findJob } from '@/lib/neo4j/queries/find-job/query';
import { finishJob } from '@/lib/neo4j/queries/finish-job/query';
import { listJobs } from '@/lib/neo4j/queries/list-jobs/query';
import { listRunningJobs } from '@/lib/neo4j/queries/list-running-jobs/query';
import { lockJobs } from '@/lib/neo4j/queries/lock-jobs/query';
import { releaseJob } from '@/lib/neo4j/queries/release-job/query';
import type { JobStore } from '@/lib/usecases/ports/jobs';

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** Runs one state change under the lock of all jobs and returns its rows. */
async function underLock<T>(
  gateway: Gateway,
  now: number,
  work: (run: Gateway['run']) => Promise<T[]>,
): Promise<T[]> {
  let rows: T[] = [];
  await gateway.writeTogether(async (run) => {
    await run(lockJobs, { now });
    rows = await work(run);
  });
  return rows;
}

async function getJob(gateway: Gateway, id: string): Promise<JobRecord> {
  const [row] = await gateway.run(findJob, { id });
  if (!row) throw new NotFoundError('job', id);
  return toJobRecord(row);
}

/** Job records as `Job` nodes. */
export function createJobStore(gateway: Gateway): JobStore {
  return {
    create: async ({ id, payload, runner, createdAt }) => {
      await gateway.run(createJob, {
        id,
        kind: payload.kind,
        payload: JSON.stringify(payload),
        runner,
        createdAt,
      });
      return await getJob(gateway, id);
    },
    get: (id) => getJob(gateway, id),
    list: async (limit) => (await gateway.run(listJobs, { limit })).map(toJobRecord),
    listRunning: async () => (await gateway.run(listRunningJobs, {})).map(toJobRecord),
    claim: async ({ owner, now, leaseMs, jobId }) => {
      const rows = await underLock(gateway, now, (run) =>
        run(claimJob, { id: jobId ?? null, owner, now, leaseUntil: now + leaseMs }),
      );
      return rows.map(toJobRecord)[0];
    },
    heartbeat: async ({ jobId, owner }, { now, leaseMs, progress }) => {
      const [row] = await underLock(gateway, now, (run) =>
        run(beatJob, { id: jobId, owner, leaseUntil: now + leaseMs, progress: json(progress) }),
      );
      if (!row) return 'lost';
      return row.isCancelRequested ? 'cancel_requested' : 'held';
    },
    finish: async ({ jobId, owner }, outcome, now) => {
      const result = outcome.state === 'succeeded' ? json(outcome.result) : null;
      const failure = outcome.state === 'failed' ? json(outcome.failure) : null;
      const rows = await underLock(gateway, now, (run) =>
        run(finishJob, { id: jobId, owner, state: outcome.state, result, failure, now }),
      );
      return rows.length > 0;
    },
    requestCancel: async (id, now) => {
      const [row] = await underLock(gateway, now, (run) => run(cancelJob, { id, now }));
      if (!row) throw new NotFoundError('job', id);
      return toJobRecord(row);
    },
    release: async ({ jobId, owner }, { leaseUntilSeen, failure, now }) => {
      const rows = await underLock(gateway, now, (run) =>
        run(releaseJob, { id: jobId, owner, leaseUntilSeen, failure: json(failure), now }),
      );
      return rows.length > 0;
    },
  };
}
