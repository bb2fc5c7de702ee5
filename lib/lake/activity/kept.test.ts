import { expect, it } from 'vitest';
import { Kept } from '@/lib/lake/activity/kept';

it('works once for those who ask at once, again for what fell out or failed', async () => {
  const kept = new Kept<string>(2);
  let works = 0;
  const ask = (key: string): Promise<string> =>
    kept.get(key, async () => {
      works += 1;
      if (key === 'bad') throw new Error('no');
      return `${key}${works}`;
    });
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a1', 'a1']);
  expect([await ask('b'), await ask('a'), await ask('c')]).toEqual(['b2', 'a1', 'c3']);
  expect([await ask('a'), await ask('b')]).toEqual(['a1', 'b4']);
  await expect(ask('bad')).rejects.toThrow('no');
  await expect(ask('bad')).rejects.toThrow('no');
  expect(works).toBe(6);
});
