import { expect, it } from 'vitest';
import { streamBundle } from '@/lib/testing/run-stream-bundle';

/** MiB by which two runs of the same work differ anyway. */
const noise = 40;

/** Reliability case E-10 in small; `npm run bench -- bundle-memory` has the 500 MiB. */
it('writes, verifies and searches ten times the payload in the same memory', {
  timeout: 120_000,
}, async () => {
  const [small, large] = [await streamBundle(5), await streamBundle(50)];
  expect(large.payload).toBe(10 * small.payload);
  expect(large.peakWritten - small.peakWritten).toBeLessThan(noise);
  expect(large.peakVerified - small.peakVerified).toBeLessThan(noise);
  expect(large.peakSearched - small.peakSearched).toBeLessThan(noise);
});
