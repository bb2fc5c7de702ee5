import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A living process. Its number alone is not enough: numbers are used again. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in the system's own notation; only compared for equality. */
  startedAt: string;
}

export interface LivingProcess extends ProcessIdentity {
  command: string;
}

async function findOnLinux(pid: number): Promise<LivingProcess | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may hold anything, so fields are counted from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  return { pid, startedAt: fields[19] ?? '', command };
}

async function findByPs(pid: number): Promise<LivingProcess | undefined> {
  const { stdout } = await run('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)]);
  const match = /^(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(stdout.trim());
  if (match?.[1] === undefined || match[1].startsWith('Z')) return undefined;
  return { pid, startedAt: match[2] ?? '', command: match[3] ?? '' };
}

/** The process with this number, unless it is gone or a zombie. */
export async function findProcess(pid: number): Promise<LivingProcess | undefined> {
  try {
    return platform() === 'linux' ? await findOnLinux(pid) : await findByPs(pid);
  } catch {
    return undefined;
  }
}

/** Whether the very process that was recorded still lives. */
export async function isAlive(recorded: ProcessIdentity): Promise<boolean> {
  return (await findProcess(recorded.pid))?.startedAt === recorded.startedAt;
}

/** Identity of this process. */
export async function identifySelf(): Promise<ProcessIdentity> {
  const self = await findProcess(process.pid);
  return { pid: process.pid, startedAt: self?.startedAt ?? '' };
}
