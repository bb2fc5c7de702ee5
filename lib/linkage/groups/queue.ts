/**
 * Accounts that are fed from one queue: they send the same body of prompts at one common rate, and more evenly than
 * senders of their own will would by chance, as behind a load balancer. Evidence that no pair of accounts has.
 */
export interface Queue {
  /** Number of the body whose prompts the queue holds. */
  body: number;
  /** Ascending account numbers. */
  members: readonly number[];
  /** Days since 1970-01-01, first and last. */
  firstDay: number;
  lastDay: number;
  /** Pearson dispersion of the members' counts about the common rate; independent senders have 1 or more. */
  dispersion: number;
  /** log2 likelihood ratio of the group against independent senders. */
  bits: number;
}
