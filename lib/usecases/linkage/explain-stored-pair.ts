import type { PairEvidence, PairExplanation, RowsReference } from '@/lib/contracts/explanation';
import { type EvidenceFamily, evidenceFamilies, evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import { hubClasses } from '@/lib/domain/hub-class';
import { familiesOf, toSentence } from '@/lib/linkage/explain/sentences';
import { toProbability } from '@/lib/linkage/math/logit';
import { counterpartyKinds } from '@/lib/linkage/relations/counterparties';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import type { StoredPair } from '@/lib/linkage/result/stored-pair';
import { capReasons } from '@/lib/linkage/scoring/item-buffer';
import { PairScorer } from '@/lib/linkage/scoring/pair-scorer';

type Table = RowsReference['table'];

/** Tables whose rows hold values of a kind, and the kind a composite key is cut from. */
interface Source {
  tables: readonly Table[];
  kind?: string;
  toValue?(value: string): string;
}
const firstWord = (value: string): string => value.split(' ')[0] ?? value;
const sources: Readonly<Record<string, Source | undefined>> = {
  payment_method: { tables: ['payments'] },
  bin: { tables: ['payments'] },
  billing_name: { tables: ['payments'] },
  bin_day: { tables: ['payments'], kind: 'bin', toValue: firstWord },
  ip: { tables: ['logins', 'exchanges'] },
  network: { tables: ['logins', 'exchanges'] },
  asn: { tables: ['logins', 'exchanges'] },
  ip_10min: { tables: ['logins', 'exchanges'], kind: 'ip', toValue: firstWord },
  device: { tables: ['logins', 'exchanges', 'accounts'] },
  tls_fingerprint: { tables: ['logins'] },
  user_agent: { tables: ['logins', 'accounts'] },
  api_key: { tables: ['exchanges'] },
  capability: { tables: ['exchanges'] },
  prompt_cluster: { tables: ['exchanges'] },
  template_hour: { tables: ['exchanges'], kind: 'prompt_cluster', toValue: (value) => value.slice(0, -17) },
};

function rowsOf(pair: StoredPair, identifier: number): RowsReference[] {
  const accountIds = [...pair.input.accounts.ids];
  const id = pair.input.identifiers.ids[identifier] ?? '';
  const at = id.indexOf(':');
  const kind = id.slice(0, at);
  if (counterpartyKinds.some((own) => own === kind)) return [{ table: 'relations', accountIds }];
  if (kind === 'queue') return [{ table: 'exchanges', accountIds }];
  const source = sources[kind];
  const value = id.slice(at + 1);
  return (source?.tables ?? ['accounts']).map((table) => ({
    table,
    accountIds,
    identifierKind: source?.kind ?? kind,
    identifierValue: source?.toValue?.(value) ?? value,
  }));
}

const orNull = (time: number | undefined): number | null =>
  time === undefined || Number.isNaN(time) ? null : time;

function toItem(pair: StoredPair, scorer: PairScorer, index: number): PairEvidence {
  const { input, model } = pair;
  const { items } = scorer;
  const comparison = model.comparisons[items.comparison[index] ?? 0];
  const identifier = items.identifier[index] ?? -1;
  const isValue = identifier >= 0;
  const accountIds = [...input.accounts.ids];
  const table: Table = comparison?.id === 'relation' ? 'relations' : 'accounts';
  return {
    comparisonId: comparison?.id ?? '',
    level: comparison?.levels[items.level[index] ?? 0]?.name ?? '',
    family: evidenceFamilies[items.family[index] ?? 0] ?? 'identity',
    sentence: toSentence(pair, items, index),
    bits: items.bits[index] ?? 0,
    bitsUncapped: items.bitsUncapped[index] ?? 0,
    capReason: capReasons[items.cap[index] ?? 0] ?? null,
    identifierId: isValue ? (input.identifiers.ids[identifier] ?? null) : null,
    identifierKind: isValue ? (input.kinds[input.identifiers.kind[identifier] ?? 0]?.kind ?? null) : null,
    identifierDisplay: isValue ? (input.identifiers.display[identifier] ?? null) : null,
    hubClass: isValue ? (hubClasses[model.values.hubClass[identifier] ?? 0] ?? null) : null,
    rarity: isValue
      ? { accountsHolding: model.values.degree[identifier] ?? 0, accountsInWorld: model.accountsInWorld }
      : null,
    firstSeen: orNull(items.firstSeen[index]),
    lastSeen: orNull(items.lastSeen[index]),
    rows: isValue ? rowsOf(pair, identifier) : [{ table, accountIds }],
  };
}

/** Comparisons in which one or both accounts have nothing to compare. */
function missingOf(pair: StoredPair, seen: ReadonlySet<string>): PairExplanation['missing'] {
  const { input, model } = pair;
  const held = [0, 1].map((account) => {
    const comparisons = new Set<number>();
    for (let use = input.uses.offsets[account] ?? 0; use < (input.uses.offsets[account + 1] ?? 0); use += 1) {
      const kind = model.kinds[input.identifiers.kind[input.uses.identifier[use] ?? 0] ?? 0];
      if (kind) comparisons.add(kind.comparison);
    }
    for (const field of model.profile)
      if ((input.profile[field.column]?.values[account] ?? null) !== null) comparisons.add(field.comparison);
    return comparisons;
  });
  return model.comparisons.flatMap(({ id, title, family }, number) => {
    const isOfPair = id === 'relation' || id === 'sign-up';
    const isHeld = isOfPair || held.every((comparisons) => comparisons.has(number));
    return isHeld || seen.has(id) ? [] : [{ comparisonId: id, title, family }];
  });
}

function counterfactualsOf(scorer: PairScorer, weightBits: number): PairExplanation['counterfactuals'] {
  const changed = evidenceFamilies.flatMap((family: EvidenceFamily, index) => {
    const bits = scorer.familyBits[index] ?? 0;
    if (bits === 0) return [];
    return [{ without: evidenceFamilyTitles[family], probability: toProbability(weightBits - bits) }];
  });
  return changed.sort((a, b) => a.probability - b.probability);
}

/** Scores a stored pair again with the run's own model and puts every term in words. Bars and prior add up to the weight. */
export function explainStoredPair(pair: StoredPair): Omit<PairExplanation, 'path' | 'decision'> {
  const scorer = new PairScorer(pair.input, pair.model, buildRelationIndex(pair.input));
  const score = scorer.score(0, 1);
  const items = Array.from({ length: scorer.items.size }, (_, index) => toItem(pair, scorer, index));
  const [accountA = '', accountB = ''] = pair.input.accounts.ids;
  return {
    runId: pair.runId,
    accountA,
    accountB,
    priorBits: pair.model.priorBits,
    items: items.sort((a, b) => b.bits - a.bits),
    weightBits: score.weightBits,
    probability: score.probability,
    isStrong: score.isStrong,
    familiesFor: familiesOf(score.familiesFor),
    isSingleFamily: score.isSingleFamily,
    missing: missingOf(pair, new Set(items.map(({ comparisonId }) => comparisonId))),
    counterfactuals: counterfactualsOf(scorer, score.weightBits),
  };
}
