import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { HubClass } from '@/lib/domain/hub-class';
import { rarityBits } from '@/lib/domain/rarity';

/** A value that an operator's confirmed accounts use. */
export interface OperatorValue {
  readonly identifierId: string;
  readonly kind: string;
  readonly display: string;
  readonly family: EvidenceFamily;
  readonly hubClass: HubClass | null;
  /** Accounts in the world that use it. */
  readonly degree: number;
  /** The operator's accounts that use it. */
  readonly members: number;
}

export interface OperatorTrace {
  readonly values: readonly OperatorValue[];
  /** 168 counts from Monday 00:00 UTC; null when no time is known. */
  readonly hourOfWeek: readonly number[] | null;
}

/** One reason why two operators look alike, in bits as on a link; negative bits speak against. */
export interface SimilarityItem {
  readonly family: EvidenceFamily;
  readonly bits: number;
  readonly sentence: string;
  readonly identifierId: string | null;
}

export interface OperatorSimilarity {
  /** Sum of the best item of every family and of the hours: dependent evidence is never added up. */
  readonly bits: number;
  /** All items, strongest first; `isCounted` marks those in the sum. */
  readonly items: readonly (SimilarityItem & { readonly isCounted: boolean })[];
}

/** Bits that agreement or disagreement of the hours of the week may move. */
const hoursBitsMax = 3;
/** Exchanges and logins below which a histogram of 168 hours says nothing. */
const hoursCountMin = 200;

/** What sharing a value says of two operators: its rarity, nothing for values that everybody shares. */
function bitsOf(value: OperatorValue, accountsInWorld: number): number {
  if (value.hubClass === 'noise' || value.hubClass === 'shared_infrastructure') return 0;
  return rarityBits(value.degree, accountsInWorld);
}

/** Cosine of two histograms after the mean hour is taken off: 1 same rhythm, 0 unrelated, −1 opposite. */
export function rhythmCorrelation(a: readonly number[], b: readonly number[]): number {
  const mean = (counts: readonly number[]): number =>
    counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const [meanA, meanB] = [mean(a), mean(b)];
  let dot = 0;
  let squaredA = 0;
  let squaredB = 0;
  for (const [hour, count] of a.entries()) {
    const left = count - meanA;
    const right = (b[hour] ?? 0) - meanB;
    dot += left * right;
    squaredA += left * left;
    squaredB += right * right;
  }
  return squaredA === 0 || squaredB === 0 ? 0 : dot / Math.sqrt(squaredA * squaredB);
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function hoursItem(a: OperatorTrace, b: OperatorTrace): SimilarityItem[] {
  if (!a.hourOfWeek || !b.hourOfWeek) return [];
  if (total(a.hourOfWeek) < hoursCountMin || total(b.hourOfWeek) < hoursCountMin) return [];
  const correlation = rhythmCorrelation(a.hourOfWeek, b.hourOfWeek);
  const word = correlation >= 0.5 ? 'the same' : correlation <= 0.1 ? 'different' : 'partly the same';
  return [
    {
      family: 'behaviour',
      bits: hoursBitsMax * (2 * Math.max(0, correlation) - 1),
      sentence: `Active at ${word} hours of the week (correlation ${correlation.toFixed(2)}).`,
      identifierId: null,
    },
  ];
}

/** How alike two operators are, with every reason. Symmetric. */
export function compareOperators(
  a: OperatorTrace,
  b: OperatorTrace,
  accountsInWorld: number,
): OperatorSimilarity {
  const others = new Map(b.values.map((value) => [value.identifierId, value]));
  const shared = a.values.flatMap((value): SimilarityItem[] => {
    const other = others.get(value.identifierId);
    if (!other) return [];
    const [low, high] = [value.members, other.members].toSorted((x, y) => x - y);
    return [
      {
        family: value.family,
        bits: bitsOf(value, accountsInWorld),
        sentence: `Both use ${value.kind.replaceAll('_', ' ')} ${value.display}: ${low} and ${high} of their accounts, ${value.degree} in the world.`,
        identifierId: value.identifierId,
      },
    ];
  });
  const items = [...shared, ...hoursItem(a, b)].toSorted(
    (x, y) => y.bits - x.bits || (x.identifierId ?? '').localeCompare(y.identifierId ?? '', 'en'),
  );
  const counted = new Set<EvidenceFamily>();
  let bits = 0;
  const marked = items.map((item) => {
    const isHours = item.identifierId === null;
    const isCounted = isHours || (item.bits > 0 && !counted.has(item.family));
    if (isCounted) bits += item.bits;
    if (!isHours && isCounted) counted.add(item.family);
    return { ...item, isCounted };
  });
  return { bits, items: marked };
}
