import { openDatabase } from '@/lib/embedded-neo4j/open-database';

// A process of its own for the tests of ownership: opens the database of the folder named by its arguments (folder, cache),
// says so, and holds it until it is killed.
const [dataDir = '', cacheDir = ''] = process.argv.slice(2);
const server = await openDatabase({
  dataDir,
  heapMb: 512,
  pageCacheMb: 64,
  stopGraceMs: 0,
  ...(cacheDir ? { cacheDir } : {}),
});
process.stdout.write(`open ${server.boltUri} ${server.owned}\n`);
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
