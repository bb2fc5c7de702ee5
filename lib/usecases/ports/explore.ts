import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { HubClass } from '@/lib/domain/hub-class';

type Signal = AbortSignal | undefined;

/** Skips `offset` rows, gives at most `limit`. */
export interface PageRange {
  offset: number;
  limit: number;
}

export interface StoredMembership {
  clusterId: string;
  standing: 'confirmed' | 'possible';
  margin: number | null;
}

export interface StoredUse {
  uses: number;
  firstSeen: number | null;
  lastSeen: number | null;
}

export interface StoredAccount {
  id: string;
  /** Everything stored on the account, under its stored name. */
  properties: Readonly<Record<string, unknown>>;
  degree: number;
  links: number;
  memberships: StoredMembership[];
}

export interface StoredListedAccount {
  id: string;
  status: string | null;
  createdAt: number | null;
  lastSeen: number | null;
  exchanges: number;
  clusterId: string | null;
  standing: StoredMembership['standing'] | null;
}

export interface StoredIdentifier {
  id: string;
  kind: string;
  display: string;
  degree: number;
  hubClass: HubClass | null;
}

export interface StoredAccountUse extends StoredUse {
  id: string;
  status: string | null;
  createdAt: number | null;
  membership: StoredMembership | null;
}

export interface StoredLink {
  otherId: string;
  status: string | null;
  weightBits: number;
  probability: number;
  isStrong: boolean;
  families: EvidenceFamily[];
  clusterId: string | null;
}

export interface WorldCounts {
  accounts: number;
  identifiers: number;
  exchanges: number;
  firstSeen: number | null;
  lastSeen: number | null;
}

/** What the reading pages ask of the graph. Every method is bounded; `runId` null means that no linkage has run. */
/** An account that a search found. */
export interface FoundAccount {
  id: string;
  status: string | null;
  displayName: string | null;
  clusterId: string | null;
}

export interface ExploreStore {
  countWorld(signal?: Signal): Promise<WorldCounts>;
  countIdentifiersByKind(signal?: Signal): Promise<{ kind: string; identifiers: number; shared: number }[]>;
  /** Midnights (epoch ms UTC) with the accounts created on that day, oldest first. */
  countSignUpsByDay(signal?: Signal): Promise<{ from: number; value: number }[]>;

  listAccounts(
    choice: { from: number | null; to: number | null; status: string | null; runId: string | null },
    sort: 'id' | 'createdAt' | 'lastSeen' | 'exchanges',
    page: PageRange,
  ): Promise<{ accounts: StoredListedAccount[]; total: number }>;
  findAccount(accountId: string, runId: string | null): Promise<StoredAccount | undefined>;
  /** Rarest first. */
  listAccountIdentifiers(accountId: string, page: PageRange): Promise<(StoredIdentifier & StoredUse)[]>;
  /** Strongest first. */
  listAccountLinks(accountId: string, runId: string, page: PageRange): Promise<StoredLink[]>;

  /** Of one kind, the most shared first. */
  listIdentifiers(kind: string, page: PageRange): Promise<{ identifiers: StoredIdentifier[]; total: number }>;
  findIdentifier(
    identifierId: string,
  ): Promise<(StoredIdentifier & StoredUse & { properties: Readonly<Record<string, unknown>> }) | undefined>;
  /** Those who used it most first. */
  listIdentifierAccounts(
    identifierId: string,
    runId: string | null,
    page: PageRange,
  ): Promise<StoredAccountUse[]>;
  listIdentifierClusters(
    identifierId: string,
    runId: string,
    limit: number,
  ): Promise<{ clusterId: string; members: number; size: number }[]>;

  listConfirmedMemberIds(clusterId: string, runId: string, limit: number): Promise<string[]>;

  searchAccounts(text: string, runId: string | null, limit: number, signal?: Signal): Promise<FoundAccount[]>;
  /** Words anywhere in ids, addresses and names, best first; `lucene` as `nearTextQuery` makes it. */
  searchAccountsByText(
    lucene: string,
    runId: string | null,
    limit: number,
    signal?: Signal,
  ): Promise<FoundAccount[]>;
  searchIdentifiersByText(lucene: string, limit: number, signal?: Signal): Promise<StoredIdentifier[]>;
  /** `texts` are the same search in several notations; exact values first, then the widest shared. */
  searchIdentifiers(texts: readonly string[], limit: number, signal?: Signal): Promise<StoredIdentifier[]>;
  searchClusters(
    text: string,
    runId: string,
    limit: number,
    signal?: Signal,
  ): Promise<{ id: string; size: number }[]>;
}
