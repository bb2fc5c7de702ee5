/**
 * A process that carries an erasure out and writes each stage to standard output, so that a test can kill it there:
 * `tsx erase-child.ts '{"connection": …, "root": …, "requestId": …}'`.
 */
import { createGateway } from '@/lib/neo4j/create-gateway';
import type { Connection } from '@/lib/neo4j/driver';
import { erasureDeps } from '@/lib/testing/erasure-rig';
import { eraseAccounts } from '@/lib/usecases/erasure/erase-accounts';

interface Order {
  connection: Connection;
  root: string;
  requestId: string;
}

const { connection, root, requestId } = JSON.parse(process.argv[2] ?? '') as Order;
const gateway = createGateway(connection);
await eraseAccounts(
  erasureDeps(gateway, root),
  { requestId },
  { onProgress: ({ stage }) => void process.stdout.write(`${stage}\n`) },
);
process.stdout.write('finished\n');
await gateway.close();
