import type { ActivityLanes } from '@/lib/contracts/lanes';
import type { ActivityDay, SignalId } from '@/lib/contracts/signals';
import type { BatchScope } from '@/lib/usecases/ports/lake';

/** Median of a signal over the accounts of a group that have it. */
export interface SignalMedian {
  id: SignalId;
  value: number;
  accounts: number;
}

/** When a group was active, and the medians of its signals. */
export interface GroupFigures {
  /** Oldest first. */
  days: ActivityDay[];
  /** 168 counts; null without any time. */
  hourOfWeek: number[] | null;
  medians: SignalMedian[];
}

/** What the lake's raw rows say of when and how accounts were active. */
export interface ActivityStore {
  readGroup(scope: readonly BatchScope[], accountIds: readonly string[]): Promise<GroupFigures>;
  /** Exchanges of each account in `slices` slices of their common span, by first exchange; accounts without any are left out. */
  readLanes(
    scope: readonly BatchScope[],
    accountIds: readonly string[],
    slices: number,
    signal?: AbortSignal,
  ): Promise<Omit<ActivityLanes, 'silent'>>;
  /** For each signal that occurs, its 0th, 0.1th … 100th percentile (1,001 figures) among all accounts that have it. */
  readCrowd(scope: readonly BatchScope[]): Promise<ReadonlyMap<SignalId, readonly number[]>>;
}
