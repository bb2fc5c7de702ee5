const dayMs = 86_400_000;

/** The last millisecond of the UTC day that begins at `midnight`. */
export function dayEndOf(midnight: number): number {
  return midnight + dayMs - 1;
}
