import { describe, expect, it } from 'vitest';
import { noteQuery, withQueries } from './query-trace';

const note = (name: string, ids: number) =>
  noteQuery({ name, params: { ids: Array.from({ length: ids }, (_, i) => i) }, rows: 1, rowsMax: 10 });

describe('queries behind an answer', () => {
  it('tells each with its parameters, long lists cut and their length kept', async () => {
    const { queries, answer } = await withQueries(async () => {
      note('short', 3);
      await Promise.resolve();
      note('long', 500);
      return { answer: 42 };
    });
    expect(answer).toBe(42);
    expect(queries.map(({ name, cut }) => [name, cut])).toEqual([
      ['short', {}],
      ['long', { ids: 500 }],
    ]);
    expect(queries[1]?.params.ids).toHaveLength(20);
  });

  it('keeps two answers apart that are worked out at the same time', async () => {
    const one = withQueries(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      note('one', 1);
      return {};
    });
    const two = withQueries(async () => {
      note('two', 1);
      return {};
    });
    const names = (await Promise.all([one, two])).map(({ queries }) => queries.map(({ name }) => name));
    expect(names).toEqual([['one'], ['two']]);
    note('nobody asked', 1);
  });
});
