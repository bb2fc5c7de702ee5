/** A place where a component hangs on little, and what was decided there. */
export interface Bridge {
  kind: 'link' | 'value' | 'account';
  accountA: number;
  accountB: number;
  /** The value that the crossing links rest on, if it is one. */
  identifier: number | null;
  bits: number;
  /** Accounts on each side, larger first. */
  parts: readonly number[];
  decision: 'kept' | 'review' | 'cut';
  reason: string;
}
