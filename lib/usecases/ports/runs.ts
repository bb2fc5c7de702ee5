import type { CampaignFinding } from '@/lib/contracts/campaigns';
import type {
  ClusterDetail,
  ClusterHistory,
  ClusterPage,
  ClusterSort,
  MemberPage,
  MemberSort,
} from '@/lib/contracts/clusters';
import type { LinkRow } from '@/lib/contracts/links';
import type { RunDetail, RunSummary } from '@/lib/contracts/runs';
import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { HubClass } from '@/lib/domain/hub-class';
import type { LeftOut } from '@/lib/linkage/evaluation/leave-out-family';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';
import type { StoredPair } from '@/lib/linkage/result/stored-pair';

type Signal = AbortSignal | undefined;

/** Builds the linkage's typed-array input from the committed batches of the lake. */
export interface LinkageSource {
  readInput(signal?: Signal): Promise<LinkageInput>;
  /** Labels of the lake's `labels` view; operator null means "acts for no operator". */
  readLabels(signal?: Signal): Promise<OperatorLabel[]>;
  /** Reads a labels file (CSV, TSV, NDJSON, Parquet) with the columns account_id and operator. */
  readLabelsFile(path: string, signal?: Signal): Promise<OperatorLabel[]>;
}

export interface OperatorLabel {
  accountId: string;
  operator: string | null;
}

/** Immutable artefacts of runs in `<data>/runs/<runId>/`: all scored links and everything needed to explain them again. */
export interface RunFiles {
  /** `clusters` and `campaigns` describe those of `result`, in the same order. */
  write(
    runId: string,
    artefacts: {
      result: LinkageResult;
      detail: RunDetail;
      clusters: readonly ClusterDetail[];
      campaigns: readonly CampaignFinding[];
      /** Clusters of the run without each family. */
      leftOut: readonly LeftOut[];
    },
  ): Promise<void>;
  readDetail(runId: string): Promise<RunDetail>;
  readClusters(runId: string): Promise<ClusterDetail[]>;
  /** Empty for runs of before there were campaigns. */
  readCampaigns(runId: string): Promise<CampaignFinding[]>;
  /** Everything the run knew of two accounts. Throws NotFoundError for an account the run does not know. */
  readPair(runId: string, accountA: string, accountB: string): Promise<StoredPair>;
  /** Links at or above `probabilityMin`, by account A then B, in chunks. */
  streamLinks(runId: string, probabilityMin: number): AsyncIterable<LinkRow[]>;
  /** Every account in a cluster of the run, by cluster then account, in chunks. */
  streamMembers(runId: string): AsyncIterable<MembershipRow[]>;
  /** Ids of all accounts that the run looked at, in chunks. */
  streamAccounts(runId: string): AsyncIterable<string[]>;
  /** Accounts in a confirmed cluster when one family is left out, in chunks by family; nothing for runs that did not try. */
  streamLeftOut(runId: string): AsyncIterable<LeftOutRow[]>;
  /** Everything the run knew of one account's place: its links, memberships and values. Throws NotFoundError. */
  readMember(runId: string, accountId: string): Promise<StoredMember>;
  remove(runId: string): Promise<void>;
}

export interface LeftOutRow {
  without: EvidenceFamily;
  accountId: string;
  /** Number of the cluster among those without the family. */
  cluster: number;
}

/** What a run stored of one account's place among the others. */
export interface StoredMember {
  memberships: { clusterId: string; standing: 'confirmed' | 'possible'; membership: number }[];
  /** Links of the account, strongest first, with the cluster and standing of the other one. */
  links: {
    otherId: string;
    weightBits: number;
    probability: number;
    isStrong: boolean;
    families: EvidenceFamily[];
    clusterId: string | null;
    standing: 'confirmed' | 'possible' | null;
  }[];
  /** Values it shares with at least one member of its clusters. */
  values: {
    identifierId: string;
    kind: string;
    display: string;
    hubClass: HubClass;
    degree: number;
    /** Probability that two holders are one hand, on this value alone. */
    exclusivity: number;
    clusterId: string;
    /** Other confirmed members of the cluster that hold it. */
    members: number;
  }[];
}

/** One account in one cluster of a run; `possible` accounts sit on the rim. `membership` is a probability. */
export interface MembershipRow {
  accountId: string;
  clusterId: string;
  standing: 'confirmed' | 'possible';
  membership: number;
}

/** An account as a run sees it; outside every cluster it has neither standing nor membership. */
export interface AccountOfRun {
  accountId: string;
  clusterId: string | null;
  standing: 'confirmed' | 'possible' | null;
  membership: number | null;
  margin: number | null;
  status: string | null;
  createdAt: number | null;
  firstSeen: number | null;
  lastSeen: number | null;
  exchanges: number;
}

export interface PageOrder<S extends string> {
  offset: number;
  limit: number;
  sort: S;
  descending: boolean;
}

/** Runs and their findings in the graph. One run is current; `runId` undefined means that one. */
export interface RunStore {
  /** Undefined when no linkage has run. Throws NotFoundError for an unknown run. */
  findRunId(runId?: string): Promise<string | undefined>;
  list(limit: number): Promise<RunSummary[]>;
  /** Writes a finished run: Run, Cluster, MEMBER_OF, LINKED (bounded), Campaign, TOOK_PART, SERVED. Can be repeated after a crash. */
  save(run: {
    detail: RunDetail;
    result: LinkageResult;
    input: LinkageInput;
    clusters: readonly ClusterDetail[];
    campaigns: readonly CampaignFinding[];
    signal?: AbortSignal;
    onProgress?: (done: number, total: number) => void;
  }): Promise<void>;
  /** Makes a run of which graph and files are complete visible, and the one that all screens show. */
  makeCurrent(runId: string): Promise<void>;
  remove(runId: string): Promise<void>;
  /** A cluster in every saved run that found it, oldest first. */
  listClusterHistory(clusterId: string): Promise<ClusterHistory['entries']>;
  listClusters(runId: string, page: PageOrder<ClusterSort>): Promise<ClusterPage>;
  /** Throws NotFoundError. */
  getCluster(runId: string, clusterId: string): Promise<ClusterDetail>;
  listMembers(
    runId: string,
    clusterId: string,
    page: PageOrder<MemberSort> & { standing?: 'confirmed' | 'possible' },
  ): Promise<MemberPage>;
  /** Some accounts as the run sees them, by id; unknown ids are left out. */
  listAccounts(runId: string, accountIds: readonly string[]): Promise<AccountOfRun[]>;
}
