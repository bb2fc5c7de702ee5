import { describe, expect, it } from 'vitest';
import { partsWithout } from '@/lib/domain/erasure/parts-without';
import { createRedactor, erasedValue } from '@/lib/domain/erasure/redactor';

const email = { id: 'email:canary@example.com', value: 'canary@example.com', display: 'Canary@Example.com' };
const city = { id: 'city:Berlin', value: 'Berlin', display: 'Berlin' };
const redactor = createRedactor({
  accounts: new Map([
    ['a-1', 'erased-1'],
    ['42', 'erased-42'],
  ]),
  identifiers: [email, city],
  mark: 'erased-1',
});

describe('a redactor', () => {
  it('takes whole names out of prose and leaves longer ones', () => {
    expect(redactor.text('a-1 paid a-11 and a-1-b, see (a-1).')).toBe(
      'erased-1 paid a-11 and a-1-b, see (erased-1).',
    );
    expect(redactor.text('write to canary@example.com')).toBe(`write to ${erasedValue}`);
  });

  it('leaves words that stand in prose by chance, but not as whole values or keys', () => {
    expect(redactor.text('42 people in Berlin')).toBe('42 people in Berlin');
    expect(redactor.text('42')).toBe('erased-42');
    expect(redactor.text('see account:42')).toBe('see account:erased-42');
    expect(redactor.text('Berlin')).toBe(erasedValue);
    expect(redactor.text('case_1:identifier:city:Berlin')).toBe('case_1:identifier:erased-1.2');
  });

  it('gives back the same document when it holds nothing', () => {
    const document = { a: ['x', { b: 'y' }], n: 1 };
    expect(redactor.document(document)).toBe(document);
    expect(redactor.document({ ids: ['a-1', 'a-2'], n: null })).toEqual({
      ids: ['erased-1', 'a-2'],
      n: null,
    });
  });

  it('drops nodes and lines of a canvas', () => {
    const canvas = {
      nodes: [{ key: 'account:a-1' }, { key: 'account:a-2', broughtBy: 'account:a-1' }],
      edges: [{ key: 'e', source: 'account:a-2', target: 'identifier:email:canary@example.com' }],
      updated: [[{ key: 'account:a-1' }, { key: 'account:a-1' }]],
      selection: ['account:a-1'],
    };
    expect(redactor.canvas(canvas)).toEqual({
      nodes: [{ key: 'account:a-2', broughtBy: 'account:erased-1' }],
      edges: [],
      updated: [],
      selection: [],
    });
  });
});

describe('partsWithout', () => {
  const links = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
  ] as const;
  it('tells what falls apart and what holds', () => {
    expect(partsWithout(['a', 'b', 'c', 'd'], links, new Set(['b']))).toEqual([2, 1]);
    expect(partsWithout(['a', 'b', 'c', 'd'], [...links, ['a', 'd']], new Set(['b']))).toEqual([3]);
    expect(partsWithout(['a'], [], new Set(['a']))).toEqual([]);
  });
});
