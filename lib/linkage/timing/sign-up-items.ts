import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { capCode, type ItemBuffer } from '@/lib/linkage/scoring/item-buffer';
import type { ScoringModel } from '@/lib/linkage/scoring/scoring-model';

/** Sign-ups in a row are no proof: many people come within a minute after a release. */
export const signUpCapBits = 5;
/** Share of one hand's pairs that sign up in one burst, on the scale of minutes; what the surprise is measured against. */
const burstShare = 0.1;
const burstScaleMs = 10 * 60_000;

/** Local sign-up rate around each account: accounts per millisecond over the nearest neighbours in time. */
export function buildSignUpRates({ accounts }: LinkageInput): Float64Array {
  const known = [...accounts.createdAt.keys()].filter(
    (a) => !Number.isNaN(accounts.createdAt[a] ?? Number.NaN),
  );
  const at = (position: number): number => accounts.createdAt[known[position] ?? 0] ?? 0;
  known.sort((x, y) => (accounts.createdAt[x] ?? 0) - (accounts.createdAt[y] ?? 0) || x - y);
  const rates = new Float64Array(accounts.ids.length).fill(Number.NaN);
  const reach = Math.max(5, Math.min(100, Math.floor(known.length / 20)));
  for (let position = 0; position < known.length; position += 1) {
    const from = Math.max(0, position - reach);
    const to = Math.min(known.length - 1, position + reach);
    const span = Math.max(1_000, at(to) - at(from));
    rates[known[position] ?? 0] = (to - from) / span;
  }
  return rates;
}

/**
 * How surprising the gap between two sign-ups is at that hour: density of the gap within one hand (a burst or anything)
 * over its density between strangers, who sign up at the local rate.
 */
export function scoreSignUp(
  input: LinkageInput,
  model: ScoringModel,
  { a, b }: { a: number; b: number },
  items: ItemBuffer,
): void {
  const { signUp } = model;
  if (!signUp) return;
  const createdA = input.accounts.createdAt[a] ?? Number.NaN;
  const createdB = input.accounts.createdAt[b] ?? Number.NaN;
  if (Number.isNaN(createdA) || Number.isNaN(createdB)) return;
  const gap = Math.abs(createdA - createdB);
  const rate = Math.max(signUp.rates[a] ?? 0, signUp.rates[b] ?? 0);
  const strangers = rate / model.accountsInWorld;
  if (!(strangers > 0)) return;
  const inBurst = (burstShare / burstScaleMs) * Math.exp(-gap / burstScaleMs);
  const bitsUncapped = Math.log2(1 - burstShare + inBurst / strangers);
  if (bitsUncapped < 1) return;
  items.add({
    comparison: signUp.comparison,
    level: 0,
    family: evidenceFamilies.indexOf('behaviour'),
    identifier: -1,
    relation: -1,
    bits: Math.min(signUpCapBits, bitsUncapped),
    bitsUncapped,
    cap: bitsUncapped > signUpCapBits ? capCode.natural : capCode.none,
    firstSeen: Math.min(createdA, createdB),
    lastSeen: Math.max(createdA, createdB),
    isIndependent: 0,
    isCommunal: 1,
  });
}
