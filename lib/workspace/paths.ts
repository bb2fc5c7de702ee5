import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Environment } from '@/lib/workspace/environment';

/** Where everything of one data folder lies (docs/plan.md lists what each path holds). All paths are absolute. */
export interface DataPaths {
  root: string;
  neo4j: string;
  secrets: string;
  lake: string;
  staging: string;
  rejects: string;
  runs: string;
  uploads: string;
  /** Plans of erasures under way. */
  erasures: string;
  exports: string;
  logs: string;
  auditHeads: string;
}

/** Lays out a data folder; creates nothing. */
export function dataPaths(dataDir: string): DataPaths {
  const root = resolve(dataDir);
  return {
    root,
    neo4j: join(root, 'neo4j'),
    secrets: join(root, 'secrets'),
    lake: join(root, 'lake'),
    staging: join(root, 'staging'),
    rejects: join(root, 'rejects'),
    runs: join(root, 'runs'),
    uploads: join(root, 'uploads'),
    erasures: join(root, 'erasures'),
    exports: join(root, 'exports'),
    logs: join(root, 'logs'),
    auditHeads: join(root, 'audit', 'heads.ndjson'),
  };
}

/** `--data`, else `SKEIN_DATA`, else the user's data home + `/skein`. */
export function resolveDataDir(flag: string | undefined, environment: Environment): string {
  if (flag) return resolve(flag);
  if (environment.dataDir) return resolve(environment.dataDir);
  const dataHome = environment.xdgDataHome ?? join(homedir(), '.local', 'share');
  return join(dataHome, 'skein');
}
