import type { BatchState, BatchSummary, ImportReport } from '@/lib/contracts/imports';
import type { ImportTable, PromptPolicy } from '@/lib/contracts/jobs';
import type { ProfileComparison } from '@/lib/domain/profile-comparison';
import type {
  AccountFacts,
  BatchOverlap,
  IdentifierFacts,
  RelatedFacts,
  UsedFacts,
} from '@/lib/usecases/ports/lake';

/** A source file as a committed batch remembers it; the pair (table, sha256) is what "the same file" means. */
export interface SourceFile {
  table: ImportTable;
  name: string;
  sha256: string;
  bytes: number;
}

export interface BatchRecord extends BatchSummary {
  files: SourceFile[];
  overlaps: BatchOverlap[];
  /** Evidence family of each identifier kind of the user's own, as its mapping declares. */
  kindFamilies: Record<string, string>;
  /** Attributes of the user's own that the linkage compares, as its mapping declares. */
  comparisons: readonly ProfileComparison[];
}

/** The batches of the workspace and who may change them. */
export interface BatchStore {
  /** Every batch in one of `states`, oldest first. */
  listInStates(states: readonly BatchState[]): Promise<BatchRecord[]>;
  list(limit: number): Promise<{ batches: BatchSummary[]; leftOut: number }>;
  find(id: string): Promise<BatchRecord | undefined>;
  /** Enters a batch in state `staging`; a failed or rolled-back batch of the same content starts again. */
  begin(batch: {
    id: string;
    promptPolicy: PromptPolicy;
    createdAt: number;
    files: readonly SourceFile[];
    kindFamilies: Record<string, string>;
    comparisons: readonly ProfileComparison[];
  }): Promise<void>;
  setOverlaps(id: string, overlaps: readonly BatchOverlap[]): Promise<void>;
  setState(
    id: string,
    change: { state: BatchState; at: number; report?: ImportReport; failure?: string },
  ): Promise<void>;
  /** Takes the right to change batches for `leaseMs`; false while another owner's lease lives. Also renews one's own. */
  acquireLease(lease: { owner: string; now: number; leaseMs: number }): Promise<boolean>;
  releaseLease(owner: string): Promise<void>;
}

/** Writes the facts of the graph. Every call sets a state rather than adding to one, so that all may be repeated. */
export interface FactStore {
  writeAccounts(rows: readonly AccountFacts[]): Promise<void>;
  /** `families`: evidence family of each kind of the user's own. */
  writeIdentifiers(
    rows: readonly IdentifierFacts[],
    families: Readonly<Record<string, string>>,
  ): Promise<void>;
  writeUsed(rows: readonly UsedFacts[]): Promise<void>;
  writeRelated(rows: readonly RelatedFacts[]): Promise<void>;
  /** Removes every USED of the accounts that is not in `kept`; gives the identifiers that lost one. */
  pruneUsed(kept: ReadonlyMap<string, readonly string[]>): Promise<string[]>;
  pruneRelated(accountIds: readonly string[], kept: readonly RelatedFacts[]): Promise<void>;
  /** Removes accounts; gives how many there were. */
  pruneAccounts(ids: readonly string[]): Promise<number>;
  /** Counts the holders of identifiers anew and removes those without any; gives how many were removed. */
  countDegrees(identifierIds: readonly string[]): Promise<number>;
}
