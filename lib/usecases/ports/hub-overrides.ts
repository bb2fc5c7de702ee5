import type { HubOverride } from '@/lib/contracts/hub-overrides';

type End = NonNullable<HubOverride['end']>;

/** Analysts' classes of values. Nothing is ever deleted; a value has one class in force at most. */
export interface HubOverrideStore {
  /** Enters a class and ends the one before it on the same value, with `superseded` as its end. */
  enter(override: HubOverride, superseded: End): Promise<void>;
  /** Ends a class in force; false when it had ended already. Throws NotFoundError. */
  end(overrideId: string, end: End): Promise<boolean>;
  get(overrideId: string): Promise<HubOverride>;
  /** Newest first; those ended and expired included. */
  list(
    choice: { identifierId: string | null },
    page: { offset: number; limit: number },
  ): Promise<{ overrides: HubOverride[]; total: number }>;
  /** Those in force at `now`, by identifier. */
  listActive(now: number): Promise<HubOverride[]>;
  /** The one in force at `now` on a value. */
  findActive(identifierId: string, now: number): Promise<HubOverride | undefined>;
}
