import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { isSocialKind } from '@/lib/linkage/relations/social-kinds';

/** Distinct partners by account in one direction: those of `a` are `[offsets[a], offsets[a + 1])`, ascending. */
export interface Partners {
  offsets: Uint32Array;
  partner: Uint32Array;
  firstSeen: Float64Array;
  lastSeen: Float64Array;
  count: Float64Array;
}

const earlier = (a: number, b: number): number =>
  Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.min(a, b);
const later = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.max(a, b));

/** Relation numbers by the account at `end`, stable: within an account by the other end, as `relations` are sorted. */
function orderBy(end: Uint32Array, accounts: number, isLeftOut: (relation: number) => boolean): Uint32Array {
  const next = new Uint32Array(accounts + 1);
  let size = 0;
  for (let r = 0; r < end.length; r += 1) {
    if (isLeftOut(r)) continue;
    next[(end[r] ?? 0) + 1] = (next[(end[r] ?? 0) + 1] ?? 0) + 1;
    size += 1;
  }
  for (let a = 0; a < accounts; a += 1) next[a + 1] = (next[a + 1] ?? 0) + (next[a] ?? 0);
  const order = new Uint32Array(size);
  for (let r = 0; r < end.length; r += 1) {
    if (isLeftOut(r)) continue;
    const account = end[r] ?? 0;
    order[next[account] ?? 0] = r;
    next[account] = (next[account] ?? 0) + 1;
  }
  return order;
}

/**
 * Whom each account sent something of value to (`sent`), or had something from (`received`). Social relations
 * (invitations, common workspaces) are no such thing, and neither are trifles (relations/trifles.ts).
 */
export function buildPartners(
  input: LinkageInput,
  isTrifle: Uint8Array,
): { sent: Partners; received: Partners } {
  const { source, target } = input.relations;
  const isSocial = input.relationKinds.map(isSocialKind);
  const isLeftOut = (r: number): boolean =>
    isTrifle[r] === 1 || isSocial[input.relations.kind[r] ?? 0] === true;
  return {
    sent: partnersOf(input, source, target, isLeftOut),
    received: partnersOf(input, target, source, isLeftOut),
  };
}

function partnersOf(
  input: LinkageInput,
  own: Uint32Array,
  other: Uint32Array,
  isLeftOut: (relation: number) => boolean,
): Partners {
  const { relations } = input;
  const accounts = input.accounts.ids.length;
  const order = orderBy(own, accounts, isLeftOut);
  const offsets = new Uint32Array(accounts + 1);
  const partner = new Uint32Array(order.length);
  const firstSeen = new Float64Array(order.length);
  const lastSeen = new Float64Array(order.length);
  const count = new Float64Array(order.length);
  let size = 0;
  let account = -1;
  for (const r of order) {
    const holder = own[r] ?? 0;
    const isSame = holder === account && size > 0 && partner[size - 1] === other[r];
    while (account < holder) {
      account += 1;
      offsets[account] = size;
    }
    const at = isSame ? size - 1 : size;
    const first = relations.firstSeen[r] ?? Number.NaN;
    const last = relations.lastSeen[r] ?? Number.NaN;
    partner[at] = other[r] ?? 0;
    firstSeen[at] = isSame ? earlier(firstSeen[at] ?? Number.NaN, first) : first;
    lastSeen[at] = isSame ? later(lastSeen[at] ?? Number.NaN, last) : last;
    count[at] = (isSame ? (count[at] ?? 0) : 0) + (relations.count[r] ?? 1);
    if (!isSame) size += 1;
  }
  while (account < accounts) {
    account += 1;
    offsets[account] = size;
  }
  return {
    offsets,
    partner: partner.slice(0, size),
    firstSeen: firstSeen.slice(0, size),
    lastSeen: lastSeen.slice(0, size),
    count: count.slice(0, size),
  };
}

/** When each account first took part in any relation of value, at either end; NaN if never or unknown. */
export function findFirstContacts({ accounts, relations }: LinkageInput): Float64Array {
  const first = new Float64Array(accounts.ids.length).fill(Number.NaN);
  for (let r = 0; r < relations.source.length; r += 1) {
    const at = relations.firstSeen[r] ?? Number.NaN;
    for (const account of [relations.source[r] ?? 0, relations.target[r] ?? 0])
      first[account] = earlier(first[account] ?? Number.NaN, at);
  }
  return first;
}
