import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { AppError, InvalidInputError } from '@/lib/domain/errors';
import type { Query } from '@/lib/neo4j/define-query';

/**
 * Checks parameters against the query's schema. Whole numbers at the top level go out as Cypher integers, so that
 * `LIMIT $limit` works; numbers inside rows stay JavaScript numbers. Throws InvalidInputError naming query and parameter.
 */
export function parseParams(query: Query, params: unknown): Record<string, unknown> {
  const result = query.params.safeParse(params);
  if (!result.success) {
    throw new InvalidInputError({
      code: 'query_parameter_invalid',
      message: `A parameter of the query "${query.name}" is invalid: ${z.prettifyError(result.error)}`,
      details: { query: query.name, issues: result.error.issues },
    });
  }
  const entries = Object.entries(result.data as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Number.isSafeInteger(value) ? neo4j.int(value as number) : value]),
  );
}

/** Checks rows against the query's schema. Throws `corrupt_data` that names the query and the row. */
export function parseRows<R extends z.ZodType>(
  query: Query<z.ZodType, R>,
  rows: readonly unknown[],
): z.output<R>[] {
  return rows.map((row, index) => {
    const result = query.row.safeParse(row);
    if (!result.success) {
      throw new AppError('corrupt_data', {
        code: 'query_row_invalid',
        message: `Row ${index} of the query "${query.name}" does not have the shape it must have: ${z.prettifyError(result.error)}`,
        remedy: 'Run `skein doctor`; it names what in the graph breaks which rule.',
        details: { query: query.name, row: index, issues: result.error.issues },
      });
    }
    return result.data;
  });
}
