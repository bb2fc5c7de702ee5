import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allPages } from '@/lib/domain/all-pages';

it('walks a list of any length once, in its order, and asks for no page beyond its end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 12 }), async (length, limit) => {
      const all = Array.from({ length }, (_, index) => index);
      const seen: number[] = [];
      let asked = 0;
      const pages = allPages(async (page) => {
        asked += 1;
        return all.slice(page.offset, page.offset + page.limit);
      }, limit);
      for await (const rows of pages) seen.push(...rows);
      expect(seen).toEqual(all);
      expect(asked).toBe(Math.floor(length / limit) + 1);
    }),
  );
});
