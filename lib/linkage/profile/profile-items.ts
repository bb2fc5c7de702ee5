import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { clamp } from '@/lib/linkage/math/logit';
import { comparerOf } from '@/lib/linkage/profile/field-comparer';
import type { ProfileModel } from '@/lib/linkage/profile/profile-model';
import { capCode, type ItemBuffer } from '@/lib/linkage/scoring/item-buffer';

/** Least frequency a value is taken to have, so that a unique value does not weigh without bound: half an account. */
const frequencyFloorAccounts = 0.5;

/** Weight of one field's agreement; equal values weigh by how rare they are (term frequency, smoothed). */
function bitsOf(model: ProfileModel, level: number, a: number, b: number, accounts: number): number {
  const m = model.m[level] ?? 1;
  const u = model.u[level] ?? 1;
  const bits = Math.log2(m / u);
  if (level !== 0) return Math.max(bits, model.differsBitsMin ?? bits);
  const floor = frequencyFloorAccounts / accounts;
  const frequency = Math.max(floor, model.frequency[a] ?? 0, model.frequency[b] ?? 0);
  return bits + clamp(Math.log2(Math.max(floor, model.agreementChance) / frequency), -8, 8);
}

/** Appends one item per profile field that both accounts fill. Returns the families compared, as a bit set. */
export function scoreProfile(
  input: LinkageInput,
  models: readonly ProfileModel[],
  pair: { a: number; b: number; accountsInWorld: number },
  items: ItemBuffer,
): number {
  let families = 0;
  for (const model of models) {
    const column = input.profile[model.column];
    if (!column) continue;
    const level = comparerOf(column).compare(pair.a, pair.b);
    if (level < 0) continue;
    const family = evidenceFamilies.indexOf(column.family);
    families |= 1 << family;
    const bitsUncapped = bitsOf(model, level, pair.a, pair.b, pair.accountsInWorld);
    const limit = column.forgeabilityCapBits ?? Number.POSITIVE_INFINITY;
    items.add({
      comparison: model.comparison,
      level,
      family,
      identifier: -1,
      relation: -1,
      bits: Math.min(limit, bitsUncapped),
      bitsUncapped,
      cap: bitsUncapped > limit ? capCode.planted : capCode.none,
      firstSeen: Number.NaN,
      lastSeen: Number.NaN,
      isIndependent: 1,
      isCommunal: 0,
    });
  }
  return families;
}
