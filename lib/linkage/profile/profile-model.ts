/** Agreement of a profile field, strongest first; the last is "differs". */
export const profileLevelNames = ['same', 'nearly the same', 'similar', 'differs'] as const;
export const profileLevelCount = profileLevelNames.length;

/** m and u of one profile field by level, learned by expectation–maximisation. */
export interface ProfileModel {
  /** Index into `input.profile`. */
  column: number;
  comparison: number;
  m: readonly number[];
  u: readonly number[];
  /** By account: share of accounts that hold its value, for the term-frequency adjustment; 0 where missing. */
  frequency: Float64Array;
  /** Most that a difference may argue against (negative bits); null where profiles are the only evidence. */
  differsBitsMin: number | null;
  /** Σ f² over values: the chance that two random accounts agree, which the adjustment is relative to. */
  agreementChance: number;
}
