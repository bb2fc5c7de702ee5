#!/usr/bin/env node
// Builds the web app as `skein up` does, with the mark by which it knows the build: it will not build again.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const { register } = await import('tsx/esm/api');
register();
const { ensureWebBuild } = await import('../lib/cli/services/web-build.ts');
const built = await ensureWebBuild({
  logFile: join(tmpdir(), `skein-build-${process.pid}.log`),
  signal: new AbortController().signal,
  note: (text) => console.error(text),
});
console.error(built ? 'Built.' : 'The build at hand is of these sources.');
