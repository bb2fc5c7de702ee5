import type { z } from 'zod';
import { chunksOf } from '@/lib/neo4j/chunks-of';
import type { Query } from '@/lib/neo4j/define-query';
import type { Gateway, RunOptions } from '@/lib/neo4j/gateway';
import { rowsPerPartMax } from '@/lib/neo4j/run-part-cypher';

type Row = Record<string, unknown>;
type PartQuery = Query<z.ZodType<unknown, { runId: string; part: number; rows: Row[] }>>;

/** Writes the next part of a run. */
export type WritePart = (query: PartQuery, rows: Row[]) => Promise<void>;

/** Numbers the parts of one run in the order in which they are written; the same run must give the same parts each time. */
export function createPartWriter(gateway: Gateway, runId: string, options: RunOptions): WritePart {
  let part = 0;
  return async (query, rows) => {
    await gateway.run(query, { runId, part, rows }, options);
    part += 1;
  };
}

/** Writes rows in as many parts as they need. */
export async function writeParts(
  writePart: WritePart,
  query: PartQuery,
  rows: Iterable<Row>,
  count?: (rows: number) => void,
): Promise<void> {
  for (const part of chunksOf(rows, rowsPerPartMax)) {
    await writePart(query, part);
    count?.(part.length);
  }
}
