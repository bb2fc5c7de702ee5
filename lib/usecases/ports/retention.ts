import type { ImportTable } from '@/lib/contracts/jobs';
import type { RetentionExtent, RetentionPolicies } from '@/lib/contracts/retention';
import type { SweepMode } from '@/lib/usecases/ports/erasure';

/** Rows before these times go; epoch ms UTC. Accounts in `held` keep theirs. */
export interface AgeLimits {
  before: Partial<Record<ImportTable, number>>;
  held: readonly string[];
}

/** Written before anything goes: what a second try can no longer find out. */
export interface RetentionPlan {
  /** As they were when it began. */
  policies: RetentionPolicies;
  extent: RetentionExtent;
  /** Accounts whose facts change. */
  affected: string[];
}

/** Old rows in the files of the lake. */
export interface RetentionFiles {
  sweep(limits: AgeLimits, mode: SweepMode): Promise<RetentionExtent['rows']>;
  readAffected(limits: AgeLimits): Promise<string[]>;
  keepPlan(id: string, plan: RetentionPlan): Promise<void>;
  readPlan(id: string): Promise<RetentionPlan | undefined>;
  dropPlan(id: string): Promise<void>;
}

type OldThings = Pick<RetentionExtent, 'sessions' | 'notifications' | 'jobs'>;

/** Policies, and what goes by age in the graph. */
export interface RetentionStore {
  read(): Promise<{ policies: RetentionPolicies; lastRunAt: number | null }>;
  save(policies: RetentionPolicies): Promise<void>;
  noteRun(at: number): Promise<void>;
  /** Ended or idle sessions, notifications and finished jobs from before these times. */
  sweep(before: Partial<Record<keyof OldThings, number>>, mode: SweepMode): Promise<OldThings>;
}
