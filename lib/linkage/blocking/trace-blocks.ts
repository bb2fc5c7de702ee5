import type { BlockReporter } from '@/lib/linkage/blocking/block-report';
import type { PairCollector } from '@/lib/linkage/blocking/pair-list';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { toBits } from '@/lib/linkage/math/logit';
import type { LinkageParameters } from '@/lib/linkage/parameters';
import { degreeOf, type Holders } from '@/lib/linkage/traces/holders';
import type { KindStats } from '@/lib/linkage/traces/kind-stats';

/** Bits a value must be able to add for its holders to be worth pairing. */
const blockingBitsMin = 4;
/** Full blocks may cost this many pairs per account in all; larger ones are then paired sparsely. */
const fullPairsPerAccount = 80;

interface Context {
  input: LinkageInput;
  holders: Holders;
  kinds: readonly KindStats[];
  exclusivity: Float64Array;
  parameters: LinkageParameters;
  priorBits: number;
  hasPossessions: boolean;
}

/**
 * Whether everything a community shares can lift a pair to the keeping threshold by itself. Where it cannot, a pair needs a
 * possession, a relation or a profile in common, and meets there.
 */
function canCommunityLink({ parameters, priorBits, hasPossessions }: Context): boolean {
  return !hasPossessions || priorBits + parameters.communityCapBits >= toBits(parameters.keepProbability);
}

/** Identifiers worth a block, smallest blocks first, then by number. */
function blocksOf(context: Context): number[] {
  const { input, holders, kinds, exclusivity, priorBits } = context;
  const isCommunityEnough = canCommunityLink(context);
  const blocks: number[] = [];
  for (let i = 0; i < input.identifiers.ids.length; i += 1) {
    if (degreeOf(holders, i) < 2 || input.identifiers.sharedClass[i] !== null) continue;
    const facts = kinds[input.identifiers.kind[i] ?? 0]?.facts;
    if (!facts || !(facts.isPossession || isCommunityEnough)) continue;
    const bits = toBits(exclusivity[i] ?? 0) - priorBits;
    if (Math.min(bits, facts.capBits ?? bits) >= blockingBitsMin) blocks.push(i);
  }
  return blocks.sort((a, b) => degreeOf(holders, a) - degreeOf(holders, b) || a - b);
}

/** For each account its most exclusive value other than the block's own, so that alike accounts stand together. */
function signatureOf({ input, exclusivity }: Context, account: number, block: number): number {
  const { uses } = input;
  let best = -1;
  let bestExclusivity = -1;
  for (let use = uses.offsets[account] ?? 0; use < (uses.offsets[account + 1] ?? 0); use += 1) {
    const identifier = uses.identifier[use] ?? 0;
    if (identifier === block || (exclusivity[identifier] ?? 0) <= bestExclusivity) continue;
    best = identifier;
    bestExclusivity = exclusivity[identifier] ?? 0;
  }
  return best;
}

/** Pairs each account with its next neighbours in two orders: by most exclusive other value, and by time of creation. */
function pairSparsely(context: Context, block: number, members: Uint32Array, pairs: PairCollector): number {
  const { input, parameters } = context;
  const before = pairs.length;
  const signature = new Map<number, number>();
  for (const account of members) signature.set(account, signatureOf(context, account, block));
  const createdAt = (account: number): number => input.accounts.createdAt[account] || 0;
  const orders = [
    [...members].sort((a, b) => (signature.get(a) ?? 0) - (signature.get(b) ?? 0) || a - b),
    [...members].sort((a, b) => createdAt(a) - createdAt(b) || a - b),
  ];
  for (const order of orders) {
    for (const [position, account] of order.entries()) {
      const end = Math.min(order.length, position + 1 + parameters.sparseNeighbours);
      for (let next = position + 1; next < end; next += 1) pairs.add(account, order[next] ?? account);
    }
  }
  return pairs.length - before;
}

/** Pairs accounts that share a telling value. Work grows with accounts × neighbours, never with the square of a block. */
export function addTraceBlocks(context: Context, pairs: PairCollector, reporter: BlockReporter): void {
  const { input, holders, parameters } = context;
  const budget = input.accounts.ids.length * fullPairsPerAccount;
  let spent = 0;
  for (const block of blocksOf(context)) {
    const members = holders.account.subarray(holders.offsets[block], holders.offsets[block + 1]);
    const pairsInFull = (members.length * (members.length - 1)) / 2;
    if (members.length <= parameters.blockAccountsMax && spent + pairsInFull <= budget) {
      for (let i = 0; i < members.length; i += 1)
        for (let j = i + 1; j < members.length; j += 1) pairs.add(members[i] ?? 0, members[j] ?? 0);
      spent += pairsInFull;
      reporter.addBlock(pairsInFull);
      continue;
    }
    const isPaired = members.length <= parameters.sparseBlockAccountsMax;
    reporter.addCapped({
      kind: input.kinds[input.identifiers.kind[block] ?? 0]?.kind ?? '',
      display: input.identifiers.display[block] ?? '',
      accounts: members.length,
      pairsInFull,
      pairsMade: isPaired ? pairSparsely(context, block, members, pairs) : 0,
    });
  }
}
