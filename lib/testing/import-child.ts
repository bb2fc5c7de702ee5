/**
 * A process that imports or rolls back and writes each stage to standard output, so that a test can kill it there:
 * `tsx import-child.ts '{"connection": …, "root": …, "sources": …}'`.
 */
import { createGateway } from '@/lib/neo4j/create-gateway';
import type { Connection } from '@/lib/neo4j/driver';
import { importDeps } from '@/lib/testing/import-rig';
import { type ImportInput, importBatch } from '@/lib/usecases/batches/import-batch';
import { rollbackBatch } from '@/lib/usecases/batches/rollback-batch';

interface Order {
  connection: Connection;
  root: string;
  sources?: ImportInput['sources'];
  batchId?: string;
}

const order = JSON.parse(process.argv[2] ?? '') as Order;
const gateway = createGateway(order.connection);
const deps = importDeps(gateway, order.root);
const options = { onProgress: ({ stage }: { stage: string }) => void process.stdout.write(`${stage}\n`) };
if (order.sources) await importBatch(deps, { sources: order.sources }, options);
else await rollbackBatch(deps, { batchId: order.batchId ?? '' }, options);
process.stdout.write('finished\n');
await gateway.close();
