/** log2 of the odds of a probability in (0, 1). */
export function toBits(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/** Probability of a weight in bits: the inverse of `toBits`. */
export function toProbability(bits: number): number {
  return bits >= 0 ? 1 / (1 + 2 ** -bits) : 2 ** bits / (1 + 2 ** bits);
}

export function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}
