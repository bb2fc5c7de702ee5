import type { z } from 'zod';
import type { CypherText } from '@/lib/neo4j/cypher';

/** One Cypher statement with the shape of its parameters and rows. Parameters are parsed before, rows after the query. */
export interface Query<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly access: 'read' | 'write';
  /** Clamped by the gateway to its own ceiling. */
  readonly timeoutMs: number;
  /** The gateway stops reading after this many rows and fails with `limit_exceeded`; default 10,000. */
  readonly rowsMax?: number;
  readonly params: P;
  readonly row: R;
  readonly text: CypherText;
  /** Plan operators this query may use although the registry sweep forbids them, with the reason. */
  readonly planWaiver?: { operators: readonly string[]; reason: string };
}

const registry = new Map<string, Query>();

/** A server that has just started on a small machine takes seconds to plan its first queries, however short they are. */
const shortMs = 10_000;

type Declared<P extends z.ZodType, R extends z.ZodType> = Omit<Query<P, R>, 'timeoutMs'> &
  Partial<Pick<Query<P, R>, 'timeoutMs'>>;

/** Declares a query and enters it in the registry, which the sweep tests walk. Without a time limit it is a short one. */
export function defineQuery<P extends z.ZodType, R extends z.ZodType>(declared: Declared<P, R>): Query<P, R> {
  const query = { timeoutMs: shortMs, ...declared };
  registry.set(query.name, query);
  return query;
}

export function registeredQueries(): readonly Query[] {
  return [...registry.values()];
}
