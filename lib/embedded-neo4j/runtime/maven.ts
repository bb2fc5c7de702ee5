import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { EnvironmentError } from '@/lib/domain/environment-error';
import { CancelledError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import { classifyMavenFailure, parseMavenLine } from '@/lib/embedded-neo4j/runtime/maven-output';

/** Jars of the pinned server and its algorithms; only for the progress bar. */
const jarsExpected = 342;

interface CopyOptions {
  pomPath: string;
  targetDir: string;
  mavenPath: string;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Runs `mvn dependency:copy-dependencies`: every jar of the pom into `targetDir`, named `<group>.<artifact>-<version>.jar`.
 * What was downloaded stays in Maven's own repository, so an interrupted download goes on where it stopped.
 */
export async function copyDependencies(options: CopyOptions): Promise<void> {
  const { pomPath, targetDir, mavenPath, onProgress, signal } = options;
  const child = spawn(
    mavenPath,
    [
      '-B',
      '-Dstyle.color=never',
      '-f',
      pomPath,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${targetDir}`,
      '-DincludeScope=runtime',
      '-Dmdep.prependGroupId=true',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], signal },
  );
  const errors: string[] = [];
  let jars = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = parseMavenLine(line);
    if (event?.kind === 'error') errors.push(event.text);
    if (event?.kind !== 'downloaded') return;
    jars += 1;
    onProgress?.({
      stage: 'Downloading the database',
      done: jars,
      total: Math.max(jars, jarsExpected),
      unit: 'files',
    });
  });
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(explainSpawnError(error, mavenPath)));
    child.once('close', resolve);
  });
  if (exitCode !== 0) throw explainExit(exitCode, errors);
}

function explainSpawnError(error: Error, mavenPath: string): Error {
  if (error.name === 'AbortError') return new CancelledError('Downloading the database');
  return new EnvironmentError({
    code: 'maven_missing',
    message: `Maven could not be run as "${mavenPath}".`,
    remedy:
      'Install Maven 3.8 or newer (for example the package maven) and see that "mvn" is on the PATH; or set NEO4J_URI to use a database of your own.',
    details: { mavenPath },
    cause: error,
  });
}

function explainExit(exitCode: number | null, errors: readonly string[]): EnvironmentError {
  const details = { exitCode, errors: errors.slice(0, 10) };
  switch (classifyMavenFailure(errors)) {
    case 'offline':
      return new EnvironmentError({
        code: 'maven_offline',
        message: 'Maven cannot reach its repository, and the database has not been downloaded yet.',
        remedy:
          'Connect to the network for this first start (about 130 MB), or configure a mirror or proxy in ~/.m2/settings.xml. Later starts need no network.',
        details,
      });
    case 'disk_full':
      return new EnvironmentError({
        code: 'disk_full',
        message: 'The disk is full: Maven could not store the database files.',
        remedy: 'Free about 500 MB in the home folder and the cache folder, then start again.',
        details,
      });
    case 'other':
      return new EnvironmentError({
        code: 'maven_failed',
        message: `Maven ended with exit code ${exitCode}: ${errors[0] ?? 'it gave no reason'}`,
        remedy: 'Read the lines of Maven in the details; a broken ~/.m2/settings.xml is the usual cause.',
        details,
      });
  }
}
