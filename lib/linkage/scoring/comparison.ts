import type { EvidenceFamily } from '@/lib/domain/evidence-family';

/** A comparison as a run uses it. The last level is always "differs". */
export interface Comparison {
  id: string;
  version: number;
  title: string;
  family: EvidenceFamily;
  forgeabilityCapBits: number | null;
  levels: readonly ComparisonLevel[];
}

/** One outcome; `m` and `u` are its chances within one hand and between hands. */
export interface ComparisonLevel {
  name: string;
  m: number;
  u: number;
  /** Weight when the level is reached by disagreement or by a value without a frequency of its own. */
  bits: number;
}
