import { isAlive, type ProcessIdentity } from '@/lib/embedded-neo4j/ownership/process-identity';
import { pause } from '@/lib/embedded-neo4j/wait';

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

async function endsWithin(target: ProcessIdentity, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (await isAlive(target)) {
    if (Date.now() > deadline) return false;
    await pause(100);
  }
  return true;
}

/** SIGTERM, and SIGKILL where that does not end the process within `graceMs`. Only ever the very process recorded. */
export async function halt(target: ProcessIdentity, graceMs: number): Promise<void> {
  if (!(await isAlive(target))) return;
  if (graceMs > 0) {
    send(target.pid, 'SIGTERM');
    if (await endsWithin(target, graceMs)) return;
  }
  send(target.pid, 'SIGKILL');
  await endsWithin(target, 10_000);
}
