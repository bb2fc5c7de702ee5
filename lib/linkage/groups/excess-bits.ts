/** log2 likelihood ratio of `observed` events where `expected` were due by chance (Poisson); 0 where there are fewer. */
export function excessBits(observed: number, expected: number): number {
  if (observed <= expected) return 0;
  return (observed * Math.log(observed / expected) - (observed - expected)) / Math.LN2;
}
