import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { ActivityClock, findBursts } from '@/lib/linkage/relations/bursts';
import { buildPartners, findFirstContacts, type Partners } from '@/lib/linkage/relations/partners';
import { findTrifles } from '@/lib/linkage/relations/trifles';

/** Relations by account, both ends: neighbours of `a` are `[offsets[a], offsets[a + 1])`, ascending by neighbour. */
export interface RelationIndex {
  offsets: Uint32Array;
  neighbour: Uint32Array;
  /** Index into `input.relations`. */
  relation: Uint32Array;
  /** By relation of the input: 1 where it hands over a trifle (trifles.ts). */
  isTrifle: Uint8Array;
  /**
   * By account: how many partners it has dealt with, as occasions. Those of one burst are one occasion (one act), and a
   * partner that deals with everybody counts next to nothing.
   */
  partners: Float64Array;
  /** When the account first took part in any relation of value; NaN if never. */
  firstContact: Float64Array;
}

/** Occasions at which a partner counts half: a service, not an acquaintance. */
const serviceHalf = 25;

/** Turns the list of relations into neighbour lists. Accounts known to serve many have none. */
export function buildRelationIndex(input: LinkageInput): RelationIndex {
  const { accounts, relations } = input;
  const n = accounts.ids.length;
  const isKept = (r: number): boolean =>
    accounts.isShared[relations.source[r] ?? 0] !== 1 && accounts.isShared[relations.target[r] ?? 0] !== 1;
  const offsets = new Uint32Array(n + 1);
  for (let r = 0; r < relations.source.length; r += 1) {
    if (!isKept(r)) continue;
    for (const end of [relations.source[r] ?? 0, relations.target[r] ?? 0])
      offsets[end + 1] = (offsets[end + 1] ?? 0) + 1;
  }
  for (let a = 0; a < n; a += 1) offsets[a + 1] = (offsets[a + 1] ?? 0) + (offsets[a] ?? 0);
  const relation = new Uint32Array(offsets[n] ?? 0);
  const next = offsets.slice();
  const put = (account: number, r: number): void => {
    relation[next[account] ?? 0] = r;
    next[account] = (next[account] ?? 0) + 1;
  };
  for (let r = 0; r < relations.source.length; r += 1) {
    if (!isKept(r)) continue;
    put(relations.source[r] ?? 0, r);
    put(relations.target[r] ?? 0, r);
  }
  const otherEnd = (account: number, r: number): number =>
    relations.source[r] === account ? (relations.target[r] ?? 0) : (relations.source[r] ?? 0);
  const neighbour = new Uint32Array(relation.length);
  for (let a = 0; a < n; a += 1) {
    const own = relation.subarray(offsets[a], offsets[a + 1]);
    if (own.length > 1) own.sort((x, y) => otherEnd(a, x) - otherEnd(a, y) || x - y);
    for (let at = offsets[a] ?? 0; at < (offsets[a + 1] ?? 0); at += 1)
      neighbour[at] = otherEnd(a, relation[at] ?? 0);
  }
  const isTrifle = findTrifles(input);
  return {
    offsets,
    neighbour,
    relation,
    isTrifle,
    partners: countOccasions(input, { offsets, neighbour, isTrifle }),
    firstContact: findFirstContacts(input),
  };
}

/** Accounts that came in bursts, less the bursts: what a plain count of partners counts too often. */
function countBurstMates(partners: Partners, account: number, clock: ActivityClock): number {
  const times = partners.firstSeen.subarray(partners.offsets[account], partners.offsets[account + 1]);
  return findBursts(times, clock).reduce((sum, { members }) => sum + members.length - 1, 0);
}

function countOccasions(
  input: LinkageInput,
  { offsets, neighbour, isTrifle }: Pick<RelationIndex, 'offsets' | 'neighbour' | 'isTrifle'>,
): Float64Array {
  const n = input.accounts.ids.length;
  const clock = new ActivityClock(input.relations.firstSeen);
  const { sent, received } = buildPartners(input, isTrifle);
  const mates = new Float64Array(n);
  const occasions = new Float64Array(n);
  const eachNeighbour = (account: number, visit: (other: number) => void): void => {
    for (let at = offsets[account] ?? 0; at < (offsets[account + 1] ?? 0); at += 1)
      if (at === offsets[account] || neighbour[at] !== neighbour[at - 1]) visit(neighbour[at] ?? 0);
  };
  for (let a = 0; a < n; a += 1) {
    mates[a] = countBurstMates(sent, a, clock) + countBurstMates(received, a, clock);
    let distinct = 0;
    eachNeighbour(a, () => {
      distinct += 1;
    });
    occasions[a] = Math.max(0, distinct - (mates[a] ?? 0));
  }
  const partners = new Float64Array(n);
  for (let a = 0; a < n; a += 1) {
    let sum = 0;
    eachNeighbour(a, (other) => {
      sum += 1 / (1 + ((occasions[other] ?? 0) / serviceHalf) ** 2);
    });
    partners[a] = Math.max(0, sum - (mates[a] ?? 0));
  }
  return partners;
}
