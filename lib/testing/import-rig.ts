import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportTable } from '@/lib/contracts/jobs';
import { createLake } from '@/lib/lake/create-lake';
import type { Gateway } from '@/lib/neo4j/gateway';
import { createBatchStore } from '@/lib/neo4j/stores/batch-store';
import { createErasureStore } from '@/lib/neo4j/stores/erasure-store';
import { createFactStore } from '@/lib/neo4j/stores/fact-store';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { nodeTombstoneHash } from '@/lib/usecases/erasure/node-tombstone-hash';
import { createTombstones } from '@/lib/usecases/erasure/tombstones';
import { createIds, systemClock } from '@/lib/workspace/system';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Folders of a data folder, as the lake wants them. */
export const lakePaths = (root: string) => ({
  root,
  lake: join(root, 'lake'),
  staging: join(root, 'staging'),
  rejects: join(root, 'rejects'),
});

/** What imports need, over a data folder. */
export function importDeps(gateway: Gateway, root: string): BatchDeps {
  return {
    clock: systemClock,
    ids: createIds(systemClock),
    log: silent,
    batches: createBatchStore(gateway),
    facts: createFactStore(gateway),
    tombstones: createTombstones({
      erasures: createErasureStore(gateway),
      tombstoneHash: nodeTombstoneHash(join(root, 'secrets')),
    }),
    lake: createLake({ paths: lakePaths(root), memoryLimitMb: 512 }),
  };
}

/** A temporary folder that the caller removes. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'skein-import-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Writes a file and gives it as an import source. */
export async function writeSource(
  folder: string,
  table: ImportTable,
  name: string,
  content: string | Buffer,
): Promise<{ table: ImportTable; path: string }> {
  const path = join(folder, name);
  await writeFile(path, content);
  return { table, path };
}
