import { importTables } from '@/lib/contracts/jobs';
import { jobId } from '@/lib/domain/ids';
import type { Gateway } from '@/lib/neo4j/gateway';
import type { DifficultyName } from '@/lib/synth/difficulty';
import { temporaryFolder } from '@/lib/testing/import-rig';
import { resetGraph, testConnection } from '@/lib/testing/neo4j';
import { nodeWorldFiles } from '@/lib/usecases/world/node-world-files';
import { type WrittenWorld, writeWorld } from '@/lib/usecases/world/write-world';
import type { Workspace } from '@/lib/workspace/deps';
import { openWorkspace } from '@/lib/workspace/open';

/** A synthetic world in the run's database, imported and linked, with its truth. */
export interface LinkedWorld {
  workspace: Workspace;
  /** Operator by account; innocents are absent. */
  operatorOf: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** What a job of a test is given: nobody watches it and nobody cancels it. */
export const quietJob = {
  jobId: jobId.parse('j_00000001'),
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

/** All tables of a world as the sources of one import. */
export const sourcesOf = (files: WrittenWorld['files']) =>
  importTables.flatMap((table) =>
    table in files ? [{ table, path: files[table as keyof typeof files] }] : [],
  );

/** An empty data folder on the run's database; the graph is emptied first. */
export async function openTestWorkspace(
  gateway: Gateway,
): Promise<{ workspace: Workspace; path: string; close(): Promise<void> }> {
  await resetGraph(gateway);
  const folder = await temporaryFolder();
  const { uri, user, password, database } = testConnection();
  Object.assign(process.env, {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  });
  const workspace = await openWorkspace({ dataDir: `${folder.path}/data`, mode: 'start', name: 'test' });
  return {
    workspace,
    path: folder.path,
    close: async () => {
      await workspace.close();
      await folder.remove();
    },
  };
}

/** Who runs each operated account, by the labels that were imported. */
export async function readTruth({ deps }: Workspace): Promise<Map<string, string>> {
  const labels = await deps.linkageSource.readLabels();
  return new Map(labels.flatMap(({ accountId, operator }) => (operator ? [[accountId, operator]] : [])));
}

/** Writes a world, imports it and links it. */
export async function openLinkedWorld(
  gateway: Gateway,
  world: { accounts: number; seed: number; difficulty: DifficultyName },
): Promise<LinkedWorld> {
  const { workspace, path, close } = await openTestWorkspace(gateway);
  const { files } = await writeWorld({ files: nodeWorldFiles }, { ...world, outDir: `${path}/world` });
  await workspace.handleJob({ kind: 'import', sources: sourcesOf(files), prompts: 'keep' }, quietJob);
  await workspace.handleJob({ kind: 'link', parameters: {} }, quietJob);
  return { workspace, operatorOf: await readTruth(workspace), close };
}
