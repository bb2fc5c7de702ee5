import { FrequencyTable } from '@/lib/prompts/frequency-table';
import type { Scaffold } from '@/lib/prompts/pool-scaffolds';
import { promptSettings } from '@/lib/prompts/settings';
import { marks, mixHash } from '@/lib/prompts/tokenise';
import type { UnionFind } from '@/lib/prompts/union-find';

const wildcardsMax = 2;

/** Unites scaffolds that open with the same long run of words: an instruction, whatever long text follows it. */
export function joinOpenings(scaffolds: readonly Scaffold[], support: number, sets: UnionFind): void {
  const documents = new FrequencyTable();
  const keys = scaffolds.map(openingKey);
  for (const [i, key] of keys.entries()) if (key !== 0) documents.add(key, scaffolds[i]?.size ?? 0);
  const first = new Map<number, number>();
  for (const [i, key] of keys.entries()) {
    if (key === 0 || documents.get(key) < support) continue;
    const leader = first.get(key);
    if (leader === undefined) first.set(key, i);
    else sets.union(leader, i);
  }
}

/** Hash of the opening; zero when it is too short or too vague to mean anything. */
function openingKey({ opening, pairs }: Scaffold): number {
  if (pairs.length === 0) return 0;
  let key = 1;
  let wildcards = 0;
  for (let i = 0; i <= promptSettings.openingShared; i++) {
    const token = opening[i] ?? 0;
    if (token === 0 || token === marks.end) return 0;
    if (token === marks.wildcard) wildcards++;
    key = mixHash(key, token);
  }
  return wildcards > wildcardsMax ? 0 : key;
}
