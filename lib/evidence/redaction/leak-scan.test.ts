import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LeakScan } from '@/lib/evidence/redaction/leak-scan';

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const search = (values: string[], text: string, size = 7): Promise<string | undefined> =>
  new LeakScan(values).search(inChunks(text, size));

describe('LeakScan', () => {
  it('finds a value wherever chunks break, and in escaped forms', async () => {
    const value = 'a "q" & <b> é7';
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.string(),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(3),
        async (before, after, size, form) => {
          const forms = [
            value,
            JSON.stringify(value).slice(1, -1),
            'a &quot;q&quot; &amp; &lt;b&gt; é7',
            'a ""q"" & <b> é7',
          ];
          expect(await search([value], `${before} ${forms[form]} ${after}`, size)).toBe(value);
        },
      ),
    );
  });

  it('agrees with a plain search for values that stand apart', async () => {
    const word = fc.stringMatching(/^[a-z]{3,5}[0-9]$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.array(word, { maxLength: 30 }),
        async (values, words) => {
          const found = await search(values, words.join(' '), 11);
          expect(found !== undefined).toBe(words.some((text) => values.includes(text)));
        },
      ),
    );
  });

  it('does not take a part of a longer word, number or network for the value', async () => {
    expect(await search(['10.0.0.1'], 'at 10.0.0.12 and 110.0.0.1')).toBeUndefined();
    expect(await search(['192.0.2.0'], 'in 192.0.2.0/24')).toBeUndefined();
    expect(await search(['192.0.2.0'], 'at 192.0.2.0, once')).toBe('192.0.2.0');
    expect(await search(['card-1234'], 'card-12345')).toBeUndefined();
  });

  it('counts what it cannot tell from ordinary text', () => {
    expect(new LeakScan(['Anna', 'ab1', 'anna@example.org']).unsearchable).toBe(2);
  });
});
