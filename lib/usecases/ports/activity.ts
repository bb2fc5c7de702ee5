import type { ActivityLanes } from '@/lib/contracts/lanes';
import type { ActivityDay, SignalId } from '@/lib/contracts/signals';
import type { BatchScope } from '@/lib/usecases/ports/lake';

/** Median of a signal over the accounts of a group that have it. */
export interface SignalMedian {
  id: SignalId;
  value: number;
  accounts: number;
}

/** What the lake's raw rows say of when and how accounts were active. */
export interface ActivityStore {
  /** Days (oldest first), hours of the week (168, null without any time) and medians of some accounts. */
  readGroup(
    scope: readonly BatchScope[],
    accountIds: readonly string[],
    signal?: AbortSignal,
  ): Promise<{ days: ActivityDay[]; hourOfWeek: number[] | null; medians: SignalMedian[] }>;
  /** Exchanges of each account in `slices` slices of their common span, by first exchange; accounts without any are left out. */
  readLanes(
    scope: readonly BatchScope[],
    accountIds: readonly string[],
    slices: number,
    signal?: AbortSignal,
  ): Promise<Omit<ActivityLanes, 'silent'>>;
  /** For each signal that occurs, its 0th, 0.1th … 100th percentile (1,001 figures) among all accounts that have it. */
  readCrowd(
    scope: readonly BatchScope[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<SignalId, readonly number[]>>;
}
