import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Name of a runner: `<host>:<pid>:<random>`. The host and pid let others on the same machine see that it is gone. */
export function createOwner(): string {
  return `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** True only when the owner ran on this machine and its process is gone; an owner elsewhere is judged by its lease alone. */
export function isOwnerGone(owner: string): boolean {
  const [host, pid] = owner.split(':');
  return host === hostname() && pid !== undefined && !isAlive(Number(pid));
}
