import { createHash } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError } from '@/lib/domain/environment-error';
import type { OnProgress } from '@/lib/domain/progress';
import { buildManifest, findManifest, listDamaged } from '@/lib/embedded-neo4j/runtime/manifest';
import { copyDependencies } from '@/lib/embedded-neo4j/runtime/maven';

/** The server's program files, ready to run; shared by all data folders of the user. */
export interface Runtime {
  /** Digest of the pom; changes with every pinned version. */
  id: string;
  jarsDir: string;
  /** The jars that bring procedures (Graph Data Science), where Neo4j looks for them. */
  pluginsDir: string;
  manifestPath: string;
}

interface RuntimeOptions {
  /** Default: the user's cache home + `/skein`. */
  cacheDir?: string | undefined;
  mavenPath?: string | undefined;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
}

/** Groups of jars whose procedures Neo4j loads from its plugins folder. */
const pluginPrefix = 'org.neo4j.gds.';

const pomPath = (): string => join(import.meta.dirname, '..', 'pom.xml');

function layout(root: string, id: string): Runtime {
  return {
    id,
    jarsDir: join(root, 'jars'),
    pluginsDir: join(root, 'plugins'),
    manifestPath: join(root, 'manifest.json'),
  };
}

async function locate(cacheDir: string | undefined): Promise<{ root: string; id: string }> {
  const id = createHash('sha256')
    .update(await readFile(pomPath()))
    .digest('hex')
    .slice(0, 12);
  return { root: join(cacheDir ?? join(homedir(), '.cache', 'skein'), `neo4j-${id}`), id };
}

/** Same jars again under `plugins/`, by hard link where the file system has them. */
async function linkPlugins(runtime: Runtime): Promise<void> {
  await mkdir(runtime.pluginsDir, { recursive: true });
  for (const file of await readdir(runtime.jarsDir)) {
    if (file.startsWith(pluginPrefix))
      await link(join(runtime.jarsDir, file), join(runtime.pluginsDir, file));
  }
}

async function isIntact(runtime: Runtime): Promise<boolean> {
  const manifest = await findManifest(runtime.manifestPath);
  return manifest !== undefined && (await listDamaged(runtime.jarsDir, manifest, 'size')).length === 0;
}

async function bring(root: string, id: string, options: RuntimeOptions): Promise<void> {
  const workDir = `${root}.${process.pid}.partial`;
  const partial = layout(workDir, id);
  try {
    await mkdir(partial.jarsDir, { recursive: true });
    await copyDependencies({
      pomPath: pomPath(),
      targetDir: partial.jarsDir,
      mavenPath: options.mavenPath ?? 'mvn',
      onProgress: options.onProgress,
      signal: options.signal,
    });
    await linkPlugins(partial);
    // Written last, and the folder is renamed only then: a folder under its final name is complete.
    await writeFile(partial.manifestPath, JSON.stringify(await buildManifest(partial.jarsDir), null, 1));
    // Another process may have been faster, and its server may already run from there.
    if (await isIntact(layout(root, id))) return;
    await rm(root, { recursive: true, force: true });
    await rename(workDir, root);
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

/**
 * The runtime from the cache, else brought by Maven. A cached file of the wrong length means damage: the whole folder is
 * brought again (from Maven's own repository, mostly without network). Throws `maven_*` and `disk_full`.
 */
export async function ensureRuntime(options: RuntimeOptions = {}): Promise<Runtime> {
  const { root, id } = await locate(options.cacheDir);
  const runtime = layout(root, id);
  if (!(await isIntact(runtime))) await bring(root, id, options);
  return runtime;
}

/**
 * Reads every byte of the runtime and compares digests; for `skein doctor`. Returns the number of files checked, or
 * undefined where nothing has been downloaded yet. Throws `jar_damaged` that names the files.
 */
export async function verifyRuntime(cacheDir?: string): Promise<number | undefined> {
  const { root, id } = await locate(cacheDir);
  const runtime = layout(root, id);
  const manifest = await findManifest(runtime.manifestPath);
  if (!manifest) return undefined;
  const damaged = await listDamaged(runtime.jarsDir, manifest, 'sha256');
  if (damaged.length === 0) return Object.keys(manifest).length;
  throw new EnvironmentError({
    code: 'jar_damaged',
    message: `${damaged.length} of the database's files are damaged, first ${damaged[0]}.`,
    remedy: `Delete the folder ${root} and start again; the files are brought anew.`,
    details: { folder: root, files: damaged.slice(0, 20) },
  });
}
