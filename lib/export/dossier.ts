import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { HubClass } from '@/lib/domain/hub-class';

/**
 * What an export holds, whatever its format: a cluster's accounts, what they use, how they are linked and why. Times are
 * epoch ms UTC, weights bits. Lists are sorted, so that the same findings give the same bytes.
 */
export interface Dossier {
  subject: DossierSubject;
  accounts: readonly DossierAccount[];
  identifiers: readonly DossierIdentifier[];
  uses: readonly DossierUse[];
  links: readonly DossierLink[];
}

/** Kinds of things an export can be about. */
type DossierSubjectKind = 'cluster' | 'campaign' | 'case' | 'view' | 'selection';

interface DossierSubject {
  kind: DossierSubjectKind;
  id: string;
  /** How people call it; the id where it has no other name. */
  title: string;
  /** How these accounts come to be together, as a sentence. */
  introduction: string;
  runId: string;
  /** Version of the linkage method. */
  method: string;
  accountsInWorld: number;
  firstSeen: number | null;
  lastSeen: number | null;
  /** When the export was made. */
  exportedAt: number;
}

export interface DossierAccount {
  id: string;
  /** `listed`: named by the analyst, in no cluster of the run. */
  standing: 'confirmed' | 'possible' | 'listed';
  /** Probability that it belongs to its cluster, 0–1; null where it is in none. */
  membership: number | null;
  margin: number | null;
  status: string | null;
  createdAt: number | null;
  firstSeen: number | null;
  lastSeen: number | null;
  exchanges: number;
}

export interface DossierIdentifier {
  id: string;
  kind: string;
  family: EvidenceFamily;
  value: string;
  display: string;
  /** Accounts of the whole world that use it. */
  degree: number;
  hubClass: HubClass | null;
  rarityBits: number;
}

export interface DossierUse {
  accountId: string;
  identifierId: string;
  count: number;
  firstSeen: number | null;
  lastSeen: number | null;
}

export interface DossierLink {
  accountA: string;
  accountB: string;
  weightBits: number;
  probability: number;
  isStrong: boolean;
  families: readonly EvidenceFamily[];
}

/** ISO 8601 UTC of epoch ms; empty where there is no time. */
export function isoTime(time: number | null): string {
  return time === null ? '' : new Date(time).toISOString();
}
