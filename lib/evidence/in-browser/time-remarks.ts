/** When a bundle claims to have been made, and what is known of that time by others. ISO 8601 and epoch ms, UTC. */
export interface ClaimedTime {
  readonly createdAt: string;
  /** What a time-stamping service attests; null where none was asked. */
  readonly attestedAt: string | null;
  /** The life of the key that signed, where the verifier knows it. */
  readonly key?: { readonly createdAt: number; readonly retiredAt: number | null } | undefined;
}

/** Time by which two clocks may differ, and an export may last, before it is worth a word. */
const toleranceMs = 10 * 60_000;

const iso = (time: number): string => new Date(time).toISOString();

/**
 * What is odd about the time that a bundle claims, each as a sentence; empty where nothing is. None of it makes a bundle
 * altered: a clock may be wrong on either side. `now` is the verifier's clock, epoch ms.
 */
export function timeRemarks({ createdAt, attestedAt, key }: ClaimedTime, now: number): string[] {
  const madeAt = Date.parse(createdAt);
  const claim = `The bundle claims to have been made at ${createdAt}`;
  const remarks: string[] = [];
  if (madeAt > now + toleranceMs)
    remarks.push(
      `${claim}, ahead of now (${iso(now)} by the clock of this machine): one of the two clocks is wrong.`,
    );
  if (attestedAt !== null && madeAt > Date.parse(attestedAt) + toleranceMs)
    remarks.push(`${claim}, after the time-stamping service saw it (${attestedAt}).`);
  if (key && madeAt < key.createdAt - toleranceMs)
    remarks.push(`${claim}, before the key that signed it existed (${iso(key.createdAt)}).`);
  if (key && key.retiredAt !== null && madeAt > key.retiredAt + toleranceMs)
    remarks.push(`${claim}, after the key that signed it was retired (${iso(key.retiredAt)}).`);
  return remarks;
}
