import type { PairDecision } from '@/lib/contracts/decisions';

/** Analysts' decisions on pairs of accounts. Nothing is ever deleted; a pair has one decision in force at most. */
export interface DecisionStore {
  /** Enters a decision unless one on the same pair is in force; returns the one that is in force then. */
  enter(decision: PairDecision): Promise<PairDecision>;
  /** Throws NotFoundError. */
  get(decisionId: string): Promise<PairDecision>;
  /** Sets the withdrawal of a decision in force; false when it was withdrawn already. */
  withdraw(decisionId: string, withdrawal: NonNullable<PairDecision['withdrawal']>): Promise<boolean>;
  /** Newest first. */
  list(
    choice: { accountIds: readonly string[] | null; isActive: boolean | null },
    page: { offset: number; limit: number },
  ): Promise<{ decisions: PairDecision[]; total: number }>;
  /** Every decision in force, oldest first. */
  listActive(): Promise<PairDecision[]>;
  /** Decisions in force on pairs of `accountId` with any of `otherIds`. */
  listActiveBetween(accountId: string, otherIds: readonly string[]): Promise<PairDecision[]>;
}
