/** An alert as it leaves the house: no account ids, no values. */
export interface OutgoingAlert {
  id: string;
  rule: string;
  title: string;
  at: number;
}

/** Tells another system of new alerts. Off unless the installation names a target. */
export interface AlertSender {
  readonly isEnabled: boolean;
  /** Throws when the target is not allowed, answers with an error or with a redirect. */
  send(alerts: readonly OutgoingAlert[]): Promise<void>;
}
