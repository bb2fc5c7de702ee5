import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { Papers } from '@/lib/evidence/report/papers';
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

/** What the run found when it tried to break a cluster apart. */
interface ClusterTests {
  standing: 'confirmed' | 'weak';
  strength: number;
  density: number;
  conductance: number;
  reasons: readonly string[];
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
}

/** Figures of the subject and the run that a report quotes. */
export interface ReportFigures {
  /** Accounts that are confirmed members of a cluster. */
  size: number;
  /** Accounts on the rim of a cluster. */
  possible: number;
  /** Accounts that the analyst named and that are in no cluster. */
  unclustered: number;
  /** Clusters that the accounts are confirmed members of. */
  clusters: readonly { clusterId: string; members: number }[];
  exchanges: number;
  inputTokens: number;
  outputTokens: number;
  isSingleFamily: boolean;
  families: readonly { family: EvidenceFamily; share: number }[];
  topValues: readonly {
    identifierId: string;
    kind: string;
    display: string;
    members: number;
    degree: number;
    rarityBits: number;
  }[];
  /** Tests of the cluster, where the subject is one. */
  tests: ClusterTests | null;
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
  papers: Papers;
  provenance: Provenance;
  figures: ReportFigures;
  pairs: readonly ReportPair[];
  marking: string;
  redaction: { profile: string; description: string; counts: Readonly<Record<string, number>> };
  rowCounts: Readonly<Record<string, number>>;
  previous: { bundleId: string; manifestSha256: string } | null;
  approvedBy: string | null;
  signerKeyId: string;
  /** Time-stamping service that is asked when the bundle is sealed; null: none. */
  timeService: string | null;
  attachments: readonly { path: string; size: number; sha256: string; about: string }[];
}
