import { createHash } from 'node:crypto';
import { totalmem } from 'node:os';
import type { Seat } from '@/lib/embedded-neo4j/ownership/seat';
import { assertJava } from '@/lib/embedded-neo4j/runtime/java';
import { ensureRuntime } from '@/lib/embedded-neo4j/runtime/runtime';
import { buildConfig } from '@/lib/embedded-neo4j/server/config';
import type { LaunchSpec } from '@/lib/embedded-neo4j/server/launch';
import { chooseMemory } from '@/lib/embedded-neo4j/server/memory';

/** Java, program files and memory of a data folder's server; brings the program files where they are missing. */
export async function buildLaunchSpec({ paths, options }: Seat): Promise<LaunchSpec> {
  const { heapMb, pageCacheMb, javaPath = 'java', cacheDir, mavenPath, onProgress, signal } = options;
  await assertJava(javaPath);
  const runtime = await ensureRuntime({ cacheDir, mavenPath, onProgress, signal });
  const memory = chooseMemory(Math.round(totalmem() / 1_048_576), {
    ...(heapMb === undefined ? {} : { heapMb }),
    ...(pageCacheMb === undefined ? {} : { pageCacheMb }),
  });
  const configId = createHash('sha256')
    .update(runtime.id)
    .update(buildConfig({ port: 0, memory, pluginsDir: runtime.pluginsDir }))
    .digest('hex')
    .slice(0, 12);
  return { paths, runtime, memory, javaPath, configId };
}
