import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRecord, QueryText } from '@/lib/contracts/query-trace';

/** The texts of the queries that this Skein may run. */
export interface QueryTexts {
  find(name: string): QueryText | undefined;
}

const running = new AsyncLocalStorage<QueryRecord[]>();

/** Items of a list parameter that are told; of longer ones the length. */
const itemsMax = 20;

/** The store tells which query answered; nothing happens where nobody asked. */
export function noteQuery(query: {
  name: string;
  params: Readonly<Record<string, unknown>>;
  rows: number;
  rowsMax: number;
}): void {
  const records = running.getStore();
  if (records === undefined) return;
  const cut: Record<string, number> = {};
  const params = Object.fromEntries(
    Object.entries(query.params).map(([name, value]) => {
      if (!Array.isArray(value) || value.length <= itemsMax) return [name, value];
      cut[name] = value.length;
      return [name, value.slice(0, itemsMax)];
    }),
  );
  records.push({ name: query.name, params, cut, rows: query.rows, rowsMax: query.rowsMax });
}

/** What the work gives, with the queries that were run for it, in the order they ended. */
export async function withQueries<T extends object>(
  work: () => Promise<T>,
): Promise<T & { queries: QueryRecord[] }> {
  const queries: QueryRecord[] = [];
  const result = await running.run(queries, work);
  return { ...result, queries };
}
