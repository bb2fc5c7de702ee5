import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { degreeOf, type Holders } from '@/lib/linkage/traces/holders';
import type { TraceKind } from '@/lib/linkage/traces/trace-kind';
import { plantedCounterparty, traceKindOf } from '@/lib/linkage/traces/trace-kinds';

/** What remains of a relation's exclusivity where the source holds more than relations: families and friends pay each other. */
export const mixedRelationTrust = 0.5;

const firstFundingKinds: ReadonlySet<string> = new Set(['funded_by', 'funded_burst']);

/** What the data says of one kind as a whole. */
export interface KindStats {
  name: string;
  facts: TraceKind;
  /** Accounts that hold any value of the kind. */
  accounts: number;
  /** Mean values per such account. */
  valuesPerAccount: number;
  /** Chance that two random accounts with data agree on some value: Σ d(d−1) / (n(n−1)), exact. */
  u: number;
}

/** Counts every kind once over all accounts. */
export function buildKindStats(input: LinkageInput, holders: Holders): KindStats[] {
  const kinds = input.kinds.length;
  const uses = new Float64Array(kinds);
  const agreeing = new Float64Array(kinds);
  const accounts = new Float64Array(kinds);
  const lastAccount = new Int32Array(kinds).fill(-1);
  for (let identifier = 0; identifier < input.identifiers.ids.length; identifier += 1) {
    const kind = input.identifiers.kind[identifier] ?? 0;
    const degree = degreeOf(holders, identifier);
    uses[kind] = (uses[kind] ?? 0) + degree;
    agreeing[kind] = (agreeing[kind] ?? 0) + degree * (degree - 1);
  }
  for (let account = 0; account < input.accounts.ids.length; account += 1) {
    for (let use = input.uses.offsets[account] ?? 0; use < (input.uses.offsets[account + 1] ?? 0); use += 1) {
      const kind = input.identifiers.kind[input.uses.identifier[use] ?? 0] ?? 0;
      if (lastAccount[kind] === account) continue;
      lastAccount[kind] = account;
      accounts[kind] = (accounts[kind] ?? 0) + 1;
    }
  }
  const isRelationOnly = input.kinds.every(({ family }) => family === 'relation');
  return input.kinds.map(({ kind: name, family }, kind) => {
    const n = accounts[kind] ?? 0;
    return {
      name,
      facts: factsOf(name, family, isRelationOnly),
      accounts: n,
      valuesPerAccount: n === 0 ? 0 : (uses[kind] ?? 0) / n,
      u: n < 2 ? 0 : Math.min(1, (agreeing[kind] ?? 0) / (n * (n - 1))),
    };
  });
}

/**
 * A common counterparty, by who controls it. Beside other evidence only a common first funder counts in full: whoever wants to
 * be taken for an account's hand can send to where that account sent, and pay both. Where relations are all there is, a common
 * recipient must speak; a common later sender never does.
 */
function factsOf(name: string, family: EvidenceFamily, isRelationOnly: boolean): TraceKind {
  const facts = traceKindOf(name, family);
  if (facts.family !== 'relation') return facts;
  const isControlled = firstFundingKinds.has(name) || (isRelationOnly && name !== 'received_from');
  const trusted = isRelationOnly ? facts : { ...facts, exclusivity: facts.exclusivity * mixedRelationTrust };
  return isControlled ? trusted : { ...trusted, ...plantedCounterparty };
}
