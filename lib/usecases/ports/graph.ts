import type { GroupMemberRow, SeedHit } from '@/lib/contracts/graph';
import type { AggregateOf, GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import type { RarityBand } from '@/lib/domain/rarity';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** Narrows what an expansion follows. Degrees are accounts holding a value, both bounds inclusive. */
export interface NeighbourChoice {
  kinds: readonly string[];
  bands: readonly RarityBand[];
  window: { from: number; to: number } | undefined;
  limit: number;
}

/** Ids found, best first, and how many there were before the limit. */
export interface FoundIds {
  ids: string[];
  total: number;
}

export interface ValueShare {
  identifierId: string;
  /** Members of the cluster that hold it. */
  members: number;
  /** Accounts in the world that hold it. */
  degree: number;
}

/** Members that use exactly the same of the asked values. */
export interface SignatureGroup {
  signature: string[];
  accounts: number;
  /** Some of them, the surest members first. */
  examples: string[];
}

export interface RunScope {
  runId: string | null;
}

type Signal = AbortSignal | undefined;

/** What the canvas reads. Every method is bounded; ids are ours. `runId` null means that no linkage has run. */
export interface GraphStore {
  /** Accounts in the world. */
  countAccounts(): Promise<number>;
  listNodes(
    ids: { accountIds: readonly string[]; identifierIds: readonly string[] } & RunScope,
    signal?: Signal,
  ): Promise<GraphNode[]>;
  /** Lines with at least one end among `fresh` and the other among `fresh` or `present`; strongest first. */
  listEdges(
    ends: { fresh: readonly string[]; present: readonly string[]; limit: number } & RunScope,
    signal?: Signal,
  ): Promise<{ edges: GraphEdge[]; total: number }>;

  countValues(accountId: string): Promise<{ kind: string; band: RarityBand; values: number }[]>;
  countAccountsBehind(accountId: string): Promise<{ band: RarityBand; accounts: number }[]>;
  countLinks(accountId: string, runId: string): Promise<{ strong: number; weaker: number }>;
  listHubs(accountId: string, limit: number): Promise<{ hubs: GraphNode[]; total: number; accounts: number }>;
  countUsers(
    identifierId: string,
    runId: string | null,
  ): Promise<{ total: number; confirmed: number; possible: number; isHub: boolean } | undefined>;

  findValues(
    accountId: string,
    choice: NeighbourChoice,
    present: readonly string[],
    signal?: Signal,
  ): Promise<FoundIds>;
  /** Accounts that share a value with the account, and the values that tie each to it (rarest first, at most three each). */
  findAccountsBehind(
    scope: { accountId: string } & RunScope,
    choice: NeighbourChoice,
    present: readonly string[],
    signal?: Signal,
  ): Promise<FoundIds & { through: string[] }>;
  findLinked(
    scope: { accountId: string; runId: string; linkBitsMin: number },
    limit: number,
    present: readonly string[],
    signal?: Signal,
  ): Promise<FoundIds>;
  findUsers(
    scope: { identifierId: string } & RunScope,
    choice: Pick<NeighbourChoice, 'limit' | 'window'>,
    present: readonly string[],
    signal?: Signal,
  ): Promise<FoundIds>;
  /** Accounts that at least `anchorsMin` of the nodes lead to. */
  findCommonAccounts(
    anchors: { accountIds: readonly string[]; identifierIds: readonly string[]; anchorsMin: number },
    limit: number,
    present: readonly string[],
    signal?: Signal,
  ): Promise<FoundIds & { through: string[] }>;
  findMembers(of: AggregateOf, limit: number, present: readonly string[], signal?: Signal): Promise<FoundIds>;

  listClusterValues(
    clusterId: string,
    runId: string,
    limit: number,
  ): Promise<{ values: ValueShare[]; total: number }>;
  listSignatures(
    clusterId: string,
    runId: string,
    identifierIds: readonly string[],
  ): Promise<SignatureGroup[]>;

  findShared(
    accountIds: readonly string[],
    choice: { holdersMin: number; limit: number },
  ): Promise<{ values: { identifierId: string; holders: number }[]; total: number }>;
  listMembers(of: AggregateOf, page: { after: string | undefined; limit: number }): Promise<GroupMemberRow[]>;
  /** Lines that are account ids. */
  findSeedAccounts(lines: readonly string[], runId: string | null): Promise<SeedHit[]>;
  /** Identifiers by normalised value, of any kind, the rarest first; `line` is the value. */
  findSeedValues(values: readonly string[], limit: number): Promise<SeedHit[]>;
}

/** What the use cases of the canvas need. */
export interface GraphDeps {
  graph: GraphStore;
  runs: Pick<RunStore, 'findRunId'>;
}
