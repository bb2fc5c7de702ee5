import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cypher } from '@/lib/neo4j/cypher';
import type { Query } from '@/lib/neo4j/define-query';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';

const gateway = testGateway();
beforeAll(() => resetGraph(gateway));

const number = z.object({ value: z.number() });
/** Not registered: these texts belong to the tests alone. */
const query = <P extends z.ZodType, R extends z.ZodType>(
  parts: Omit<Query<P, R>, 'name' | 'timeoutMs'>,
): Query<P, R> => ({
  name: 'test',
  timeoutMs: 10_000,
  ...parts,
});

describe('run', () => {
  it('gives rows in the shape of the query', async () => {
    const text = cypher`UNWIND range(1, 3) AS value RETURN value`;
    const rows = await gateway.run(query({ access: 'read', params: z.object({}), row: number, text }), {});
    expect(rows).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
  });
});
