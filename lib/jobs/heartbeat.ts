import type { Progress } from '@/lib/domain/progress';
import type { JobStore, Lease } from '@/lib/usecases/ports/jobs';
import type { Clock, Log } from '@/lib/usecases/ports/system';

export interface HeartbeatState {
  /** Epoch ms up to which the lease is known to be held. */
  leaseUntil: number;
  isCancelRequested: boolean;
}

export interface Heartbeat {
  /** Aborted when the job should stop: cancellation was asked for, or the lease was lost. */
  signal: AbortSignal;
  /** Ends the beating after the beat under way, if any. */
  stop(): Promise<HeartbeatState>;
}

/** Beats carry progress to whoever watches, hence far more of them than a lease needs; at least ten fit in one. */
const beatEveryMaxMs = 3_000;
const beatsPerLeaseMin = 10;

/** Keeps a lease alive and stores progress until stopped. A beat that fails is tried again while the lease lasts. */
export function startHeartbeat(
  deps: { jobs: JobStore; clock: Clock; log: Log },
  lease: Lease,
  options: { leaseMs: number; leaseUntil: number; takeProgress: () => Progress | undefined },
): Heartbeat {
  const controller = new AbortController();
  const beatEveryMs = Math.min(beatEveryMaxMs, options.leaseMs / beatsPerLeaseMin);
  const state: HeartbeatState = { leaseUntil: options.leaseUntil, isCancelRequested: false };
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let beating: Promise<void> = Promise.resolve();

  const beat = async (): Promise<void> => {
    const now = deps.clock.now();
    const progress = options.takeProgress();
    const held = await deps.jobs.heartbeat(lease, { now, leaseMs: options.leaseMs, progress });
    if (held === 'lost') {
      controller.abort();
      return;
    }
    state.leaseUntil = now + options.leaseMs;
    if (held === 'cancel_requested') {
      state.isCancelRequested = true;
      controller.abort();
    }
  };
  const beatOrComplain = async (): Promise<void> => {
    try {
      await beat();
    } catch (error) {
      deps.log.warn('heartbeat failed', { jobId: lease.jobId, err: error });
      if (deps.clock.now() > state.leaseUntil) controller.abort();
    }
  };
  const schedule = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      beating = beatOrComplain().finally(schedule);
    }, beatEveryMs);
  };
  schedule();

  return {
    signal: controller.signal,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await beating;
      return state;
    },
  };
}
