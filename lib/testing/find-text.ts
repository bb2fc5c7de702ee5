import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { openDuckDb, sqlText } from '@/lib/lake/duckdb';
import { cypher } from '@/lib/neo4j/cypher';
import type { Query } from '@/lib/neo4j/define-query';
import type { Gateway } from '@/lib/neo4j/gateway';

const rowsMax = 5_000_000;

/** Not registered: they belong to the tests alone. */
const everything = [
  cypher`MATCH (n) WHERE NOT n:AuditEntry RETURN labels(n)[0] AS what, properties(n) AS properties`,
  cypher`MATCH ()-[r]->() RETURN type(r) AS what, properties(r) AS properties`,
].map(
  (text, i) =>
    ({
      name: `test-everything-${i}`,
      access: 'read',
      timeoutMs: 60_000,
      rowsMax,
      params: z.object({}),
      row: z.object({ what: z.string(), properties: z.record(z.string(), z.unknown()) }),
      text,
    }) satisfies Query,
);

/** Canvases are packed: what they hold, as text. */
function textOf(properties: Record<string, unknown>): string {
  const { content } = properties;
  const isPacked = typeof content === 'string' && content.startsWith('H4sI');
  const canvas = isPacked ? gunzipSync(Buffer.from(content, 'base64')).toString('utf8') : '';
  return JSON.stringify(properties) + canvas;
}

const isNamed = (text: string, needle: string): boolean =>
  new RegExp(`(?<![\\w-])${needle.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(text);

/** Where a text stands in the properties of nodes and relationships, the audit log left out. */
export async function findInGraph(gateway: Gateway, needles: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const query of everything)
    for (const { what, properties } of await gateway.run(query, {})) {
      const text = textOf(properties);
      for (const needle of needles) if (isNamed(text, needle)) found.push(`${what}: ${needle}`);
    }
  return found;
}

/** Where a text stands in the files of a folder; Parquet is read, other files as text. Names in `leftOut` are not looked into. */
export async function findInFiles(
  root: string,
  needles: readonly string[],
  leftOut: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  const db = await openDuckDb({ tempDir: join(root, 'staging', 'spill') });
  for (const name of await readdir(root, { recursive: true })) {
    const path = join(root, name);
    if (leftOut.some((folder) => relative(root, path).startsWith(folder)) || !(await stat(path)).isFile())
      continue;
    const texts: string[] = [];
    if (name.endsWith('.parquet'))
      for (const row of await db.query(`SELECT * FROM read_parquet(${sqlText(path)})`))
        texts.push(JSON.stringify(row));
    else texts.push(await readFile(path, 'utf8'));
    for (const needle of needles)
      if (texts.some((text) => isNamed(text, needle))) found.push(`${name}: ${needle}`);
  }
  db.close();
  return found;
}
