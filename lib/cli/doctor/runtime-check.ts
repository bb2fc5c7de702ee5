import { checkOfFailure } from '@/lib/cli/doctor/workspace-checks';
import type { DoctorCheck } from '@/lib/contracts/doctor';
import { verifyRuntime } from '@/lib/embedded-neo4j/runtime/runtime';

/** Whether the database's program files are there and whole, byte by byte. */
export async function checkRuntime(cacheDir: string | undefined): Promise<DoctorCheck> {
  const common = { id: 'runtime', area: 'database', title: 'Program files of Neo4j' } as const;
  try {
    const files = await verifyRuntime(cacheDir);
    if (files !== undefined) return { ...common, status: 'ok', detail: `${files} files, all whole` };
    return { ...common, status: 'ok', detail: 'not fetched yet; Maven brings them at the first start' };
  } catch (error) {
    return { ...checkOfFailure(error), ...common };
  }
}
