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

const dayMs = 86_400_000;
/** Furthest time from the epoch that a Date holds. */
const timeMax = 100_000_000 * dayMs;
const daysKept = 10_000;
/** `2026-04-22T` of days since the epoch: an export writes millions of times that fall on few days. */
const days = new Map<number, string>();
const padded = (length: number, digits: number): readonly string[] =>
  Array.from({ length }, (_, n) => String(n).padStart(digits, '0'));
const two = padded(60, 2);
const three = padded(1000, 3);

function dayOf(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMs).toISOString().slice(0, -13);
  if (days.size >= daysKept) days.clear();
  days.set(day, text);
  return text;
}

/** ISO 8601 UTC of epoch ms, as `Date.toISOString` writes it; empty where there is no time. Throws RangeError as it does. */
export function isoTime(time: number | null): string {
  if (time === null) return '';
  if (!Number.isInteger(time) || Math.abs(time) > timeMax) return new Date(time).toISOString();
  const day = Math.floor(time / dayMs);
  const ms = time - day * dayMs;
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60];
  return `${dayOf(day)}${two[hours]}:${two[minutes]}:${two[Math.floor(ms / 1000) % 60]}.${three[ms % 1000]}Z`;
}
