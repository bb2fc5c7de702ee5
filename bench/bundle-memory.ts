import { streamBundle } from '@/lib/testing/run-stream-bundle';
import type { Bench } from './rig/measure';

const payload = 500;

/** Reliability case E-10: a bundle larger than the memory that it may take. */
export const bundleMemory: Bench = {
  name: 'bundle-memory',
  summary: `a bundle of ${payload} MiB that cannot be compressed: written, verified, searched for 100,000 removed values`,
  run: async () => {
    const { peakBefore, peakWritten, peakVerified, verifySeconds, peakSearched, searchSeconds } =
      await streamBundle(payload);
    return [
      { name: 'peak memory of the process before', value: peakBefore, unit: 'MiB' },
      { name: 'peak memory, written', value: peakWritten, unit: 'MiB', barMax: 300 },
      { name: 'peak memory, verified as well', value: peakVerified, unit: 'MiB', barMax: 300 },
      { name: 'verify, for each 50 MiB', value: (verifySeconds * 50) / payload, unit: 's', barMax: 1 },
      { name: 'peak memory, searched as well', value: peakSearched, unit: 'MiB', barMax: 300 },
      { name: 'search', value: searchSeconds, unit: 's' },
    ];
  },
};
