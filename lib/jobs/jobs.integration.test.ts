import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobPayload } from '@/lib/contracts/jobs';
import { AppError, CancelledError, NotFoundError } from '@/lib/domain/errors';
import { type JobId, jobId } from '@/lib/domain/ids';
import { type JobHandler, processJob } from '@/lib/jobs/process-job';
import { releaseAbandoned } from '@/lib/jobs/release-abandoned';
import { runInline } from '@/lib/jobs/run-inline';
import { runWorkerLoop } from '@/lib/jobs/worker-loop';
import { createJobStore } from '@/lib/neo4j/stores/job-store';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import type { ClaimRequest } from '@/lib/usecases/ports/jobs';
import { createIds, systemClock } from '@/lib/workspace/system';

const gateway = testGateway();
const jobs = createJobStore(gateway);
const clock = { now: () => systemClock.now() + clockOffsetMs };
const ids = createIds(systemClock);
const log = { info: () => {}, warn: () => {}, error: () => {} };
const deps = { jobs, clock, ids, log };
const leaseMs = 2_000;
let clockOffsetMs = 0;

beforeEach(async () => {
  clockOffsetMs = 0;
  await resetGraph(gateway);
});

const rollback: JobPayload = { kind: 'rollback', batchId: 'b_0123456789abcdef' };

async function queue(runner: 'worker' | 'inline' = 'worker'): Promise<JobId> {
  const id = jobId.parse(ids.next('j'));
  await jobs.create({ id, payload: rollback, runner, createdAt: clock.now() });
  return id;
}

const claimAs = (owner: string, more: Partial<ClaimRequest> = {}): ReturnType<typeof jobs.claim> =>
  jobs.claim({ owner, now: clock.now(), leaseMs, ...more });

async function claimed(owner = 'elsewhere:1:a') {
  const job = await claimAs(owner);
  if (!job) throw new Error('nothing to claim');
  return job;
}

describe('the queue', () => {
  it('gives a job to exactly one of many claimers', async () => {
    const id = await queue();
    const owners = Array.from({ length: 24 }, (_, i) => `host:${i}:x`);
    const claims = await Promise.all(owners.map((owner) => claimAs(owner)));
    const winners = claims.filter((claim) => claim !== undefined);
    expect(winners).toHaveLength(1);
    expect(winners[0]).toMatchObject({ id, state: 'running', attempts: 1 });
    expect((await jobs.get(id)).leaseOwner).toBe(winners[0]?.leaseOwner);
  });

  it('runs one job at a time, oldest first', async () => {
    const first = await queue();
    const second = await queue();
    expect((await claimed('a:1:a')).id).toBe(first);
    expect(await claimAs('b:1:b')).toBeUndefined();
    await jobs.finish({ jobId: first, owner: 'a:1:a' }, { state: 'succeeded', result: {} }, clock.now());
    expect((await claimed('b:1:b')).id).toBe(second);
  });

  it('leaves inline jobs to the process that made them', async () => {
    const id = await queue('inline');
    expect(await claimAs('worker:1:a')).toBeUndefined();
    expect((await claimAs('cli:1:a', { jobId: id }))?.id).toBe(id);
  });

  it('throws for a job that is not there', async () => {
    const id = jobId.parse('j_00000000');
    await expect(jobs.get(id)).rejects.toThrow(new NotFoundError('job', id));
    await expect(jobs.requestCancel(id, 0)).rejects.toThrow(new NotFoundError('job', id));
  });
});

describe('a lease', () => {
  it('is kept by heartbeats, which store progress and raise the revision', async () => {
    const id = await queue();
    const job = await claimed();
    const lease = { jobId: id, owner: job.leaseOwner ?? '' };
    const progress = { stage: 'Reading', done: 3, total: 9, unit: 'rows' };
    expect(await jobs.heartbeat(lease, { now: clock.now() + 500, leaseMs, progress })).toBe('held');
    const after = await jobs.get(id);
    expect(after.progress).toEqual(progress);
    expect(after.revision).toBe(job.revision + 1);
    expect(after.leaseUntil).toBeGreaterThan(job.leaseUntil ?? 0);
  });

  it('that has run out is taken away, and the late runner writes nothing', async () => {
    const id = await queue();
    await claimed('slow:1:a');
    clockOffsetMs = leaseMs + 1;
    expect(await releaseAbandoned(deps)).toBe(1);
    const second = await claimed('fast:1:b');
    expect(second).toMatchObject({ id, attempts: 2 });
    const late = { jobId: id, owner: 'slow:1:a' };
    expect(await jobs.heartbeat(late, { now: clock.now(), leaseMs, progress: undefined })).toBe('lost');
    expect(await jobs.finish(late, { state: 'succeeded', result: {} }, clock.now())).toBe(false);
    expect((await jobs.get(id)).state).toBe('running');
  });

  it('is not taken from a runner that has beaten since it was looked at', async () => {
    const id = await queue();
    const job = await claimed();
    const lease = { jobId: id, owner: job.leaseOwner ?? '' };
    await jobs.heartbeat(lease, { now: clock.now() + 100, leaseMs, progress: undefined });
    const seen = { leaseUntilSeen: job.leaseUntil ?? 0, failure: undefined, now: clock.now() };
    expect(await jobs.release(lease, seen)).toBe(false);
  });

  it('is given up after three dead workers, with a reason', async () => {
    const id = await queue();
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await claimed();
      clockOffsetMs += leaseMs + 1;
      await releaseAbandoned(deps);
    }
    expect(await jobs.get(id)).toMatchObject({ state: 'failed', failure: { code: 'interrupted_too_often' } });
  });

  it('of an inline job that was killed ends as interrupted', async () => {
    const id = await queue('inline');
    await claimAs('elsewhere:1:a', { jobId: id });
    clockOffsetMs = leaseMs + 1;
    await releaseAbandoned(deps);
    expect(await jobs.get(id)).toMatchObject({ state: 'failed', failure: { code: 'interrupted' } });
  });
});

describe('processJob', () => {
  const run = async (handler: JobHandler, signal?: AbortSignal) =>
    await processJob(deps, await claimed(), handler, { leaseMs: 500, ...(signal ? { signal } : {}) });

  it('records the result', async () => {
    const id = await queue();
    await expect(run(async () => ({ rows: 4 }))).resolves.toEqual({ rows: 4 });
    expect(await jobs.get(id)).toMatchObject({ state: 'succeeded', result: { rows: 4 }, leaseOwner: null });
  });

  it('records why it failed', async () => {
    const id = await queue();
    const wrong = new AppError('invalid_input', { code: 'bad', message: 'Bad.', remedy: 'Mend it.' });
    await expect(run(() => Promise.reject(wrong))).rejects.toBe(wrong);
    expect(await jobs.get(id)).toMatchObject({
      state: 'failed',
      failure: { code: 'bad', message: 'Bad.', remedy: 'Mend it.' },
    });
  });

  it('stops a running handler when cancellation is asked for', async () => {
    const id = await queue();
    const untilAborted: JobHandler = (_payload, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new CancelledError('The work')));
      });
    const running = run(untilAborted);
    await vi.waitFor(async () => expect((await jobs.get(id)).state).toBe('running'));
    await jobs.requestCancel(id, clock.now());
    await expect(running).rejects.toThrow(new CancelledError('The work'));
    expect((await jobs.get(id)).state).toBe('cancelled');
  });

  it('puts a worker job back in the queue when the worker shuts down', async () => {
    const id = await queue();
    const shutdown = AbortSignal.abort();
    await expect(run(() => Promise.reject(new CancelledError('x')), shutdown)).rejects.toThrow('cancelled');
    expect((await jobs.get(id)).state).toBe('queued');
  });

  it('tries again later when the database was away', async () => {
    const id = await queue();
    const away = new AppError('unavailable', { code: 'database_away', message: 'Away.' });
    await expect(run(() => Promise.reject(away))).rejects.toBe(away);
    expect((await jobs.get(id)).state).toBe('queued');
  });
});

describe('the worker loop', () => {
  it('takes job after job until it is told to stop', async () => {
    const all = [await queue(), await queue(), await queue()];
    const stopping = new AbortController();
    const loop = runWorkerLoop(deps, async () => ({}), stopping.signal);
    await vi.waitFor(
      async () => {
        const states = await Promise.all(all.map(async (id) => (await jobs.get(id)).state));
        expect(states).toEqual(['succeeded', 'succeeded', 'succeeded']);
      },
      { timeout: 20_000 },
    );
    stopping.abort();
    await loop;
  });
});

describe('runInline', () => {
  it('waits until the job before it has ended', async () => {
    const before = await queue();
    await claimed('elsewhere:1:a');
    const order: string[] = [];
    const inline = runInline(deps, rollback, async () => ({ done: order.push('inline') }), {
      signal: new AbortController().signal,
      onProgress: ({ stage }) => order.push(stage),
    });
    await vi.waitFor(() => expect(order[0]).toBe(`Waiting for rollback ${before} to end`));
    await jobs.finish(
      { jobId: before, owner: 'elsewhere:1:a' },
      { state: 'succeeded', result: {} },
      clock.now(),
    );
    const { jobId: id, result } = await inline;
    expect(result).toEqual({ done: order.length });
    expect(await jobs.get(jobId.parse(id))).toMatchObject({ runner: 'inline', state: 'succeeded' });
  });
});
