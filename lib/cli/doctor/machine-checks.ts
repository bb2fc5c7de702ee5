import { execFile } from 'node:child_process';
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import type { DoctorCheck } from '@/lib/contracts/doctor';

const run = promisify(execFile);
const freeBytesMin = 2 * 2 ** 30;

/** First line that a command prints (Java prints its version on standard error); undefined when it cannot be run. */
async function firstLineOf(command: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(command, [...args], { timeout: 20_000 });
    return `${stdout}${stderr}`.trim().split('\n')[0];
  } catch {
    // Not there or not runnable: that is the finding.
    return undefined;
  }
}

function checkNode(): DoctorCheck {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return {
    id: 'node',
    area: 'machine',
    title: 'Node.js',
    status: isEnough ? 'ok' : 'fail',
    detail: process.versions.node,
    ...(isEnough ? {} : { remedy: 'Install Node.js 20.19 or newer.' }),
  };
}

async function checkJava(isNeeded: boolean): Promise<DoctorCheck> {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const line = await firstLineOf(java, ['-version']);
  const major = Number(/version "(\d+)/.exec(line ?? '')?.[1] ?? Number.NaN);
  const common = { id: 'java', area: 'machine', title: 'Java', detail: line ?? 'not found' } as const;
  if (major >= 17) return { ...common, status: 'ok' };
  return {
    ...common,
    status: isNeeded ? 'fail' : 'warn',
    remedy: 'Install Java 17 or newer (e.g. Temurin or OpenJDK), or set NEO4J_URI to a Neo4j of your own.',
  };
}

async function checkMaven(): Promise<DoctorCheck> {
  const line = await firstLineOf('mvn', ['--version']);
  const detail = stripVTControlCharacters(line ?? 'not found');
  const common = { id: 'maven', area: 'machine', title: 'Maven', detail } as const;
  if (line !== undefined) return { ...common, status: 'ok' };
  return {
    ...common,
    status: 'warn',
    remedy: 'Maven 3.8 or newer is needed once, to fetch the database; not if it is fetched already.',
  };
}

async function checkDisk(dataDir: string): Promise<DoctorCheck> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(dataDir);
  const freeBytes = bavail * bsize;
  const isEnough = freeBytes >= freeBytesMin;
  return {
    id: 'disk',
    area: 'machine',
    title: 'Free disk space',
    status: isEnough ? 'ok' : 'fail',
    detail: `${(freeBytes / 2 ** 30).toFixed(1)} GiB at ${dataDir}`,
    ...(isEnough ? {} : { remedy: 'Free at least 2 GiB, or put the data folder elsewhere with --data.' }),
  };
}

/** What the machine must have, looked at without starting anything. `isEmbedded`: the database is our own. */
export async function checkMachine(dataDir: string, isEmbedded: boolean): Promise<DoctorCheck[]> {
  return [
    checkNode(),
    await checkJava(isEmbedded),
    ...(isEmbedded ? [await checkMaven()] : []),
    await checkDisk(dataDir),
  ];
}
