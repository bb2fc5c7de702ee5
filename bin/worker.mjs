#!/usr/bin/env node
// Entry of the worker process: registers the TypeScript loader, then hands over to lib/worker.
import { fileURLToPath } from 'node:url';

process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../lib/worker/main.ts');
process.exitCode = await main();
