import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EnvironmentError } from '@/lib/domain/environment-error';
import type { OpenDatabaseOptions } from '@/lib/embedded-neo4j/options';
import { unregisterClient } from '@/lib/embedded-neo4j/ownership/clients';
import { acquireLock, releaseLock } from '@/lib/embedded-neo4j/ownership/lock';
import { type Seat, takeSeat } from '@/lib/embedded-neo4j/ownership/seat';
import { buildConfig } from '@/lib/embedded-neo4j/server/config';
import { buildLaunchSpec } from '@/lib/embedded-neo4j/server/launch-spec';

const run = promisify(execFile);
const outputBytesMax = 16_000_000;

/** Every progress line of the tool is one of these; what is left says what went wrong. */
const isNoise = (line: string): boolean => line === '' || line.startsWith('Files:');

async function runTool(seat: Seat, args: readonly string[]): Promise<void> {
  const spec = await buildLaunchSpec(seat);
  const { paths, runtime, memory, javaPath } = spec;
  await mkdir(paths.confDir, { recursive: true });
  await writeFile(paths.conf, buildConfig({ port: 0, memory, pluginsDir: runtime.pluginsDir }), {
    mode: 0o600,
  });
  try {
    await run(javaPath, ['-cp', join(runtime.jarsDir, '*'), 'org.neo4j.cli.AdminTool', ...args], {
      // Nothing of ours is passed on: the tool would read options out of the environment.
      env: {
        NEO4J_HOME: paths.home,
        NEO4J_CONF: paths.confDir,
        PATH: process.env.PATH,
        NODE_ENV: process.env.NODE_ENV,
      },
      maxBuffer: outputBytesMax,
      ...(seat.options.signal ? { signal: seat.options.signal } : {}),
    });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    const lines = `${stderr}\n${stdout}`.split('\n').map((line) => line.trim());
    const said = lines.filter((line) => !isNoise(line)).slice(0, 20);
    throw new EnvironmentError({
      code: 'archive_failed',
      message: `Neo4j's own tool (database ${args[1]}) failed: ${said[0] ?? 'it said nothing'}`,
      remedy:
        'Look at the free space and the rights of both folders; the rest of what it said is in the details.',
      details: { said },
      cause,
    });
  }
}

/**
 * Runs `neo4j-admin database …` on the stopped database of a data folder, as its owner: nobody can start it meanwhile.
 * Throws `data_folder_locked` while somebody runs it and `archive_failed` with what the tool said.
 */
export async function runAdminTool(options: OpenDatabaseOptions, args: readonly string[]): Promise<void> {
  const seat = await takeSeat(options);
  try {
    const owner = await acquireLock(seat.paths.lock, seat.self);
    if (owner) {
      throw new EnvironmentError({
        code: 'data_folder_locked',
        message: `Process ${owner.pid} runs the database of ${seat.paths.dataDir}.`,
        remedy: 'Stop Skein there first ("skein db stop", or Ctrl-C where it runs).',
        details: { dataDir: seat.paths.dataDir, ownerPid: owner.pid },
      });
    }
    try {
      await runTool(seat, args);
    } finally {
      await releaseLock(seat.paths.lock, seat.self);
    }
  } finally {
    await unregisterClient(seat.paths.clientsDir, seat.self);
  }
}
