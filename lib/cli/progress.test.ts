import { describe, expect, it } from 'vitest';
import { describeProgress } from '@/lib/cli/progress';

describe('describeProgress', () => {
  it.each([
    [{ stage: 'Linking', done: 0 }, 'Linking'],
    [{ stage: 'Reading', done: 1200, unit: 'rows' }, 'Reading: 1,200 rows'],
    [{ stage: 'Reading', done: 1200, total: 3000, unit: 'rows' }, 'Reading: 1,200 of 3,000 rows (40 %)'],
    [{ stage: 'Reading', done: 0, total: 0 }, 'Reading: 0 of 0 (100 %)'],
  ])('%j', (progress, text) => {
    expect(describeProgress(progress)).toBe(text);
  });
});
