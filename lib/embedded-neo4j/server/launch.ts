import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProcess } from '@/lib/embedded-neo4j/ownership/process-identity';
import type { Runtime } from '@/lib/embedded-neo4j/runtime/runtime';
import { buildConfig } from '@/lib/embedded-neo4j/server/config';
import { type Endpoint, writeEndpoint } from '@/lib/embedded-neo4j/server/endpoint';
import type { ServerMemory } from '@/lib/embedded-neo4j/server/memory';
import type { ServerPaths } from '@/lib/embedded-neo4j/server/server-paths';

/** All that decides how the server is started, but for the port. */
export interface LaunchSpec {
  paths: ServerPaths;
  runtime: Runtime;
  memory: ServerMemory;
  javaPath: string;
  configId: string;
}

const opened = [
  'java.base/java.nio',
  'java.base/java.io',
  'java.base/sun.nio.ch',
  'java.base/java.util.concurrent',
];

const homeFlag = (paths: ServerPaths): string => `--home-dir=${paths.home}`;

/** Whether a command line is that of this data folder's server. */
export function isServerCommand(command: string, paths: ServerPaths): boolean {
  return command.includes('org.neo4j.server.CommunityEntryPoint') && command.includes(homeFlag(paths));
}

function javaArguments({ paths, runtime, memory }: LaunchSpec): string[] {
  return [
    `-Xms${Math.min(memory.heapMb, 256)}m`,
    `-Xmx${memory.heapMb}m`,
    '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-OmitStackTraceInFastThrow',
    ...opened.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    '-cp',
    join(runtime.jarsDir, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    homeFlag(paths),
    `--config-dir=${paths.confDir}`,
  ];
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in a terminal reaches us and not it: we stop it in
 * order. Returns at once; the server answers some seconds later.
 */
export async function launch(spec: LaunchSpec, port: number): Promise<Endpoint> {
  const { paths } = spec;
  await mkdir(paths.confDir, { recursive: true });
  await mkdir(join(paths.home, 'logs'), { recursive: true });
  const config = { port, memory: spec.memory, pluginsDir: spec.runtime.pluginsDir };
  await writeFile(paths.conf, buildConfig(config), { mode: 0o600 });
  const console = openSync(paths.console, 'w', 0o600);
  const child = spawn(spec.javaPath, javaArguments(spec), {
    cwd: paths.home,
    detached: true,
    stdio: ['ignore', console, console],
  });
  closeSync(console);
  // A failure to spawn shows as a process that is not there; the caller reads the log then.
  child.on('error', () => undefined);
  child.unref();
  const pid = child.pid ?? -1;
  const endpoint = { boltUri: `bolt://127.0.0.1:${port}`, port, pid, startedAt: Date.now() };
  const unidentified = { ...endpoint, process: { pid, startedAt: '' }, configId: spec.configId };
  writeEndpoint(paths.endpoint, unidentified);
  const living = await findProcess(pid);
  const identified = { ...unidentified, process: { pid, startedAt: living?.startedAt ?? '' } };
  writeEndpoint(paths.endpoint, identified);
  return identified;
}
