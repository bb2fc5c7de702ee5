import type { OnProgress } from '@/lib/domain/progress';
import type { DatabaseEvent } from '@/lib/embedded-neo4j/server/supervise';

export interface OpenDatabaseOptions {
  /** The data folder; made where it is missing. */
  dataDir: string;
  /** Where the server's program files are kept, shared by all data folders; default `~/.cache/skein`. */
  cacheDir?: string;
  heapMb?: number;
  pageCacheMb?: number;
  /** Default: `java` and `mvn` on the PATH. */
  javaPath?: string;
  mavenPath?: string;
  /** Only use a database that another process of this data folder runs; fail with `database_not_running` otherwise. */
  attachOnly?: boolean;
  /** How long the server may take to stop in order before it is killed; default 30 s. Killing loses nothing committed. */
  stopGraceMs?: number;
  onProgress?: OnProgress;
  /** Word of crashes and restarts, for the log. */
  onEvent?: (event: DatabaseEvent) => void;
  signal?: AbortSignal;
}

/** The open database of a data folder. */
export interface Database {
  boltUri: string;
  user: string;
  password: string;
  database: string;
  /** Whether this process runs the server; false: it uses the one another process runs. */
  owned: boolean;
  /**
   * Leaves the database. An owner stops the server, unless other processes still use it: then it goes on running and one
   * of them becomes the owner. Safe to call twice.
   */
  stop(): Promise<void>;
}
