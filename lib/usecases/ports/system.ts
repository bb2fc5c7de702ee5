/** What use cases need from the machine; passed in, so that they stay testable and repeatable. */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  now(): number;
}

/** Makes time-ordered, unguessable ids: `<prefix>_<time and randomness, base 36>`. */
export interface Ids {
  next(prefix: string): string;
}

/** Structured log; messages are constant sentences, values go into `fields`. */
export interface Log {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}
