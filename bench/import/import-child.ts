/** One import in a process of its own, so that its peak memory is its own: `tsx import-child.ts '<order as JSON>'`. */
import { createLake } from '../../lib/lake/create-lake';
import { createGateway } from '../../lib/neo4j/create-gateway';
import type { Connection } from '../../lib/neo4j/driver';
import { createFactStore } from '../../lib/neo4j/stores/fact-store';
import { importDeps, lakePaths } from '../../lib/testing/import-rig';
import { addFacts } from '../../lib/usecases/batches/reconcile-facts';
import type { Lake } from '../../lib/usecases/ports/lake';

export interface Order {
  path: string;
  root: string;
  /** Undefined: the lake's part only. */
  connection?: Connection;
}

export interface Measured {
  readSeconds: number;
  writeSeconds: number;
  used: number;
  peakMb: number;
}

const order = JSON.parse(process.argv[2] ?? '') as Order;
const seconds = (since: number): number => (performance.now() - since) / 1000;
const batch = { id: 'b_00000000000000be', overlaps: [] };
const lake = createLake({ paths: lakePaths(order.root) });

async function stage(): Promise<void> {
  const sources = await lake.resolve([{ table: 'exchanges', path: order.path }], {});
  const request = {
    batchId: batch.id,
    sources,
    mapping: { version: 1, tables: {} } as const,
    promptPolicy: 'keep' as const,
  };
  await lake.stage({ ...request, now: Date.now(), otherBatches: [] }, {});
  await lake.publish(batch.id);
}

/** Writes the facts; the time the lake takes to add them up counts as reading. */
async function write(connection: Connection): Promise<{ addingUp: number; writing: number; used: number }> {
  const gateway = createGateway(connection);
  let addingUp = 0;
  const timed: Lake = {
    ...lake,
    openFacts: async (...given) => {
      const startedAt = performance.now();
      const reader = await lake.openFacts(...given);
      addingUp = seconds(startedAt);
      return reader;
    },
  };
  const deps = { ...importDeps(gateway, order.root), lake: timed, facts: createFactStore(gateway) };
  const startedAt = performance.now();
  const { used } = await addFacts(deps, { scope: [batch], changed: batch, families: {} }, {});
  const writing = seconds(startedAt) - addingUp;
  await gateway.close();
  return { addingUp, writing, used };
}

const startedAt = performance.now();
await stage();
const staging = seconds(startedAt);
let measured: Omit<Measured, 'peakMb'>;
if (order.connection) {
  const { addingUp, writing, used } = await write(order.connection);
  measured = { readSeconds: staging + addingUp, writeSeconds: writing, used };
} else {
  const since = performance.now();
  const reader = await lake.openFacts([batch], batch, {});
  measured = { readSeconds: staging + seconds(since), writeSeconds: 0, used: 0 };
  reader.close();
}
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ...measured, peakMb } satisfies Measured));
