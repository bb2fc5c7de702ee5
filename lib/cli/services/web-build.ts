import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot, startChild, tailOf } from '@/lib/cli/services/child';
import { AppError, CancelledError } from '@/lib/domain/errors';

const sourceFolders = ['app', 'components', 'lib', 'graph-schema'];
const sourceFiles = [
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
/** Rooms and files that no page can reach. */
const irrelevant = /(^|\/)lib\/(cli|worker|testing|synth)\/|\.(test|bench)\.tsx?$/;
const stampName = 'skein-sources.sha256';

/** Where `next build` writes and `next start` reads. */
export function webBuildDir(): string {
  return join(packageRoot, process.env.SKEIN_NEXT_DIST ?? '.next');
}

async function listSources(): Promise<string[]> {
  const nested = await Promise.all(
    sourceFolders.map(async (folder) => {
      const entries = await readdir(join(packageRoot, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  const single = sourceFiles.map((file) => join(packageRoot, file)).filter((path) => existsSync(path));
  return [
    ...nested.flat().filter((path) => !irrelevant.test(path.slice(packageRoot.length))),
    ...single,
  ].sort();
}

/** SHA-256 over the names and contents of everything the web build is made from. */
export async function fingerprintSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await listSources()) {
    hash.update(`${path.slice(packageRoot.length)}\0`);
    hash.update(await readFile(path));
  }
  return hash.digest('hex');
}

/** Next writes this file last: without it there is no build to serve. */
function isComplete(): boolean {
  return existsSync(join(webBuildDir(), 'BUILD_ID'));
}

async function isBuilt(fingerprint: string): Promise<boolean> {
  const stamp = join(webBuildDir(), stampName);
  if (!isComplete() || !existsSync(stamp)) return false;
  return (await readFile(stamp, 'utf8')) === fingerprint;
}

/** Builds the web app for production unless the build at hand is of these sources. Returns whether it built. */
export async function ensureWebBuild(options: {
  logFile: string;
  signal: AbortSignal;
  note?: (text: string) => void;
}): Promise<boolean> {
  const fingerprint = await fingerprintSources();
  if (await isBuilt(fingerprint)) return false;
  options.note?.('Building the web app (a minute or two, once) …');
  const child = startChild({
    args: [join(packageRoot, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    logFile: options.logFile,
  });
  const onAbort = (): void => void child.stop();
  options.signal.addEventListener('abort', onAbort, { once: true });
  const { code } = await child.exited;
  options.signal.removeEventListener('abort', onAbort);
  if (options.signal.aborted) throw new CancelledError('Building the web app');
  if (code !== 0 || !isComplete()) {
    throw new AppError('environment', {
      code: 'web_build_failed',
      message: `The web app could not be built. The end of ${options.logFile}:\n${await tailOf(options.logFile)}`,
      remedy: 'Run "npm ci" to make sure that all packages are there, then try again.',
      exitCode: 19,
    });
  }
  await mkdir(webBuildDir(), { recursive: true });
  await writeFile(join(webBuildDir(), stampName), fingerprint);
  return true;
}
