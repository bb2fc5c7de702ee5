import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { Dossier } from '@/lib/export/dossier';
import type { Provenance } from '@/lib/export/provenance';

/** One bar of a pair's waterfall. */
interface ReportItem {
  family: EvidenceFamily;
  sentence: string;
  bits: number;
  capReason: string | null;
  identifierId: string | null;
  identifierDisplay: string | null;
}

/** Why two accounts are linked. `priorBits` and the items add up to `weightBits`. */
export interface ReportPair {
  accountA: string;
  accountB: string;
  priorBits: number;
  items: readonly ReportItem[];
  weightBits: number;
  probability: number;
  isStrong: boolean;
  missing: readonly { title: string }[];
  counterfactuals: readonly { without: string; probability: number }[];
}

/** Figures of the cluster and the run that a report quotes. */
export interface ReportFigures {
  standing: 'confirmed' | 'weak';
  size: number;
  possible: number;
  exchanges: number;
  inputTokens: number;
  outputTokens: number;
  strength: number;
  density: number;
  conductance: number;
  isSingleFamily: boolean;
  families: readonly { family: EvidenceFamily; share: number }[];
  reasons: readonly string[];
  topValues: readonly {
    identifierId: string;
    kind: string;
    display: string;
    members: number;
    degree: number;
    rarityBits: number;
  }[];
  bridges: readonly {
    identifierId: string | null;
    display: string;
    accountA: string;
    accountB: string;
    bits: number;
    parts: readonly number[];
    decision: string;
    reason: string;
  }[];
  bridgesTotal: number;
  stability: readonly { without: EvidenceFamily; largestPart: number }[];
  run: {
    accounts: number;
    candidates: number;
    links: number;
    strongLinks: number;
    priorBits: number;
    cappedBlocks: number;
    notes: readonly string[];
    comparisons: readonly {
      title: string;
      family: EvidenceFamily;
      forgeabilityCapBits: number | null;
      links: number;
      bitsTotal: number;
    }[];
  };
}

/** Everything a report is made of. */
export interface ReportInput {
  dossier: Dossier;
  provenance: Provenance;
  figures: ReportFigures;
  pairs: readonly ReportPair[];
  marking: string;
  redaction: { profile: string; description: string; counts: Readonly<Record<string, number>> };
  rowCounts: Readonly<Record<string, number>>;
  previous: { bundleId: string; manifestSha256: string } | null;
  approvedBy: string | null;
  signerKeyId: string;
  attachments: readonly { path: string; size: number; sha256: string; about: string }[];
}
