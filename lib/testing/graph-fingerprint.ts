import { createHash } from 'node:crypto';
import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import type { Query } from '@/lib/neo4j/define-query';
import type { Gateway } from '@/lib/neo4j/gateway';

const row = z.object({ line: z.array(z.unknown()) });
const params = z.object({});

/** Not registered: these belong to the tests alone. */
const facts = [
  cypher`MATCH (n:${label('Account')}) RETURN [labels(n), properties(n)] AS line`,
  cypher`MATCH (n:${label('Identifier')}) RETURN [labels(n), properties(n)] AS line`,
  cypher`MATCH (a)-[r:${relType('USED')}]->(b) RETURN [type(r), a.id, b.id, properties(r)] AS line`,
  cypher`MATCH (a)-[r:${relType('RELATED')}]->(b) RETURN [type(r), a.id, b.id, properties(r)] AS line`,
].map(
  (text, i) =>
    ({
      name: `test-facts-${i}`,
      access: 'read',
      timeoutMs: 60_000,
      rowsMax: 1_000_000,
      params,
      row,
      text,
    }) satisfies Query,
);

/** JSON with sorted keys, so that equal values have equal texts. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, stable(v)]),
  );
}

/** Every fact of the graph as one sorted line each: ids, labels and properties, without the database's own ids. */
export async function listFacts(gateway: Gateway, omit: readonly string[] = []): Promise<string[]> {
  const lines: string[] = [];
  for (const query of facts) {
    for (const { line } of await gateway.run(query, {})) {
      lines.push(
        JSON.stringify(stable(line), (key, value: unknown) => (omit.includes(key) ? undefined : value)),
      );
    }
  }
  return lines.sort();
}

/** SHA-256 over all facts of the graph; equal graphs have equal fingerprints. */
export async function fingerprintGraph(gateway: Gateway, omit: readonly string[] = []): Promise<string> {
  const hash = createHash('sha256');
  for (const line of await listFacts(gateway, omit)) hash.update(line).update('\n');
  return hash.digest('hex');
}
