import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeOperation } from '@/lib/contracts/openapi/describe-operation';
import { exampleOf } from '@/lib/contracts/openapi/example';
import { toJsonSchema } from '@/lib/contracts/openapi/schemas';
import { curlOf } from '@/lib/contracts/openapi/summarise';
import { typeText } from '@/lib/contracts/openapi/type-text';
import type { Operation } from '@/lib/contracts/operation';

const json = (schema: z.ZodType) => toJsonSchema(schema, 'input');

describe('an example', () => {
  it('holds what must be there and no more, the first of any choice', () => {
    const schema = z.object({
      name: z.string().min(6),
      kind: z.enum(['live', 'frozen']),
      size: z.int().min(5),
      pair: z.array(z.boolean()).length(2),
      either: z.union([z.literal('a'), z.number()]),
      note: z.string().optional(),
      days: z.int().default(90),
    });
    const example = exampleOf(json(schema));
    expect(example).toEqual({ name: 'text……', kind: 'live', size: 5, pair: [true, true], either: 'a' });
    expect(schema.safeParse(example).success).toBe(true);
  });
});

describe('a type in a line', () => {
  it.each([
    [z.enum(['a', 'b']), '"a" | "b"'],
    [z.array(z.union([z.string(), z.number()])), '(string | number)[]'],
    [z.object({ id: z.string(), name: z.string() }), '{ id, name }'],
    [z.string().nullable(), 'string | null'],
    [
      z.enum(Array.from({ length: 10 }, (_, n) => `k${n}`)),
      '"k0" | "k1" | "k2" | "k3" | "k4" | "k5" | "k6" | "k7" | … (2 more)',
    ],
  ])('%#', (schema, text) => {
    expect(typeText(json(schema))).toBe(text);
  });
});

describe('a call with curl', () => {
  const call = (operation: Partial<Operation>, method: 'GET' | 'POST' | 'PATCH' = 'POST') => {
    const whole: Operation = { summary: 's', access: 'work.change', media: [], ...operation };
    return curlOf(
      method,
      '/api/x',
      describeOperation({ method, path: '/api/x', operation: whole }, new Map()),
    );
  };

  it('names method, token, needed headers and query, and the body', () => {
    expect(call({ query: z.object({ kind: z.string(), limit: z.int().optional() }) }, 'GET')).toBe(
      'curl -H "Authorization: Bearer $TOKEN" "$SKEIN/api/x?kind=text"',
    );
    expect(call({ body: z.object({ n: z.int() }), ifMatch: true }, 'PATCH')).toBe(
      `curl -X PATCH -H "Authorization: Bearer $TOKEN" -H 'If-Match: "1"' -H 'Content-Type: application/json' -d '{"n":1}' "$SKEIN/api/x"`,
    );
    expect(call({ takes: 'file', access: 'public' })).toBe(
      `curl -X POST -H 'Content-Type: application/octet-stream' --data-binary @FILE "$SKEIN/api/x"`,
    );
  });

  it('gives the shell the body as it is, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        (text) => {
          const line = call({ access: 'public', body: z.object({ text: z.literal(text) }) });
          const words = execFileSync('sh', ['-c', `${line.replace(/^curl/, `printf '%s\\n--\\n'`)}`], {
            encoding: 'utf8',
          });
          expect(words.split('\n--\n')).toContain(JSON.stringify({ text }));
        },
      ),
      { numRuns: 40 },
    );
  });
});
