import type { OnProgress } from '@/lib/domain/progress';
import type { JobHandler } from '@/lib/jobs/process-job';
import type { ExportPorts } from '@/lib/usecases/evidence/export-ports';
import type { ActivityStore } from '@/lib/usecases/ports/activity';
import type { AlertSender } from '@/lib/usecases/ports/alert-sender';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { AuditHeads, AuditLog, AuditStore } from '@/lib/usecases/ports/audit';
import type { BatchStore, FactStore } from '@/lib/usecases/ports/batches';
import type { CampaignLake, CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { CaseStore } from '@/lib/usecases/ports/cases';
import type { CommentStore } from '@/lib/usecases/ports/comments';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';
import type { Directory } from '@/lib/usecases/ports/directory';
import type {
  ErasureFiles,
  ErasureStore,
  HoldStore,
  TombstoneHash,
  Tombstones,
} from '@/lib/usecases/ports/erasure';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { ExportRequestStore } from '@/lib/usecases/ports/export-requests';
import type { GraphStore } from '@/lib/usecases/ports/graph';
import type { HubOverrideStore } from '@/lib/usecases/ports/hub-overrides';
import type { IdentityProvider } from '@/lib/usecases/ports/identity-provider';
import type { JobStore } from '@/lib/usecases/ports/jobs';
import type { Lake } from '@/lib/usecases/ports/lake';
import type { NotificationStore } from '@/lib/usecases/ports/notifications';
import type { PasswordHasher, PeopleStore, SecretBox } from '@/lib/usecases/ports/people';
import type { QueryTexts } from '@/lib/usecases/ports/query-trace';
import type { RecordStore } from '@/lib/usecases/ports/records';
import type { RetentionFiles, RetentionStore } from '@/lib/usecases/ports/retention';
import type { LinkageSource, RunFiles, RunStore } from '@/lib/usecases/ports/runs';
import type { ShareStore } from '@/lib/usecases/ports/shares';
import type { Clock, Ids, Log } from '@/lib/usecases/ports/system';
import type { ViewStore } from '@/lib/usecases/ports/views';
import type { BackupState } from '@/lib/workspace/backup/manifest';
import type { Inspection } from '@/lib/workspace/inspect';
import type { DataPaths } from '@/lib/workspace/paths';

/** Every port that use cases may ask for; each use case names the few it needs. */
export interface Deps {
  clock: Clock;
  ids: Ids;
  log: Log;
  paths: DataPaths;
  jobs: JobStore;
  explore: ExploreStore;
  graph: GraphStore;
  queryTexts: QueryTexts;
  batches: BatchStore;
  facts: FactStore;
  lake: Lake;
  activity: ActivityStore;
  campaigns: CampaignStore;
  campaignLake: CampaignLake;
  decisions: DecisionStore;
  alerts: AlertSender;
  attribution: AttributionReader;
  records: RecordStore;
  hubOverrides: HubOverrideStore;
  cases: CaseStore;
  directory: Directory;
  views: ViewStore;
  comments: CommentStore;
  shares: ShareStore;
  runs: RunStore;
  runFiles: RunFiles;
  linkageSource: LinkageSource;
  exportRequests: ExportRequestStore;
  erasures: ErasureStore;
  erasureFiles: ErasureFiles;
  tombstoneHash: TombstoneHash;
  tombstones: Tombstones;
  holds: HoldStore;
  retention: RetentionStore;
  retentionFiles: RetentionFiles;
  exports: ExportPorts;
  notifications: NotificationStore;
  people: PeopleStore;
  passwords: PasswordHasher;
  /** The one login whose password signs in; undefined: everybody's does. */
  passwordsOnlyFor: string | undefined;
  /** Undefined when the environment names none. */
  identityProvider: IdentityProvider | undefined;
  secretBox: SecretBox;
  auditStore: AuditStore;
  auditHeads: AuditHeads;
  audit: AuditLog;
}

/** Where the workspace's database runs and who started it. */
export interface DatabaseInfo {
  boltUri: string;
  database: string;
  /** `external`: NEO4J_URI; `owned`: started by this process; `attached`: another process of this data folder runs it. */
  mode: 'external' | 'owned' | 'attached';
}

/** An open data folder: what the web server, the worker and the command line work on. */
export interface Workspace {
  deps: Deps;
  database: DatabaseInfo;
  /** How much of everything the graph holds, and where the audit chain ends: what a backup is compared by. */
  census(): Promise<BackupState>;
  /** Does the work of one job by calling its use case; for the worker loop and for inline runs. */
  handleJob: JobHandler;
  /** Looks at server, invariants and lake; changes nothing. */
  inspect(): Promise<Inspection>;
  /** A real read against the database (never a ping). */
  isHealthy(): Promise<boolean>;
  /** Closes connections and, if this process started the database, stops it. Safe to call twice. */
  close(): Promise<void>;
}

export interface OpenWorkspaceOptions {
  dataDir?: string;
  /** `start`: attach to a live owner, else start the database and own it. `attach`: fail when none runs. */
  mode: 'start' | 'attach';
  /** Names the process in logs: "web", "worker", "cli". */
  name: string;
  onProgress?: OnProgress;
  signal?: AbortSignal;
}
