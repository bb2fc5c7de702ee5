/**
 * A process that writes a bundle of so many MiB that cannot be compressed, verifies it and searches it for removed values, and says
 * on standard output what that took: `tsx stream-bundle.ts FILE MIB`. A process of its own, so that its peak memory is that of
 * this work alone.
 */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { BundleWriter } from '@/lib/evidence/bundle/bundle-writer';
import { verifyBundle } from '@/lib/evidence/bundle/verify-bundle';
import { LeakScan } from '@/lib/evidence/redaction/leak-scan';
import { generateSigningKey } from '@/lib/evidence/sign/ed25519';
import { sealFacts } from '@/lib/testing/bundle';
import { nodeBundleFiles } from '@/lib/usecases/evidence/node-bundle-files';

/** Sizes in MiB, time in seconds. Peaks are of the whole process up to there. */
export interface StreamedBundle {
  payload: number;
  peakBefore: number;
  peakWritten: number;
  peakVerified: number;
  verifySeconds: number;
  peakSearched: number;
  searchSeconds: number;
}

const MiB = 1024 ** 2;
const files = 10;
const removedValues = 100_000;
const peak = (): number => process.resourceUsage().maxRSS / 1024;

/** Repeats after a MiB, which is more than DEFLATE looks back. */
async function* noise(bytes: number): AsyncGenerator<Uint8Array> {
  const pool = randomBytes(MiB);
  for (let left = bytes; left > 0; left -= 64 * 1024) {
    const from = (left * 7) % (MiB - 64 * 1024);
    yield pool.subarray(from, from + Math.min(left, 64 * 1024));
  }
}

async function write(
  path: string,
  payload: number,
  key: ReturnType<typeof generateSigningKey>,
): Promise<void> {
  const writer = new BundleWriter(createWriteStream(path), sealFacts.bundleId);
  for (let i = 0; i < files; i++) await writer.addPayload(`rows/${i}.bin`, noise((payload * MiB) / files));
  await writer.seal(sealFacts, [['Source-Organization', 'Tests']], key);
}

async function measure(path: string, payload: number): Promise<StreamedBundle> {
  const key = generateSigningKey();
  const peakBefore = peak();
  await write(path, payload, key);
  const peakWritten = peak();
  const { archive, close } = await nodeBundleFiles.open(path);
  const verifying = performance.now();
  const { verdict } = await verifyBundle(archive, [{ publicKeyPem: key.publicKeyPem, standing: 'trusted' }]);
  if (verdict !== 'verified') throw new Error(`The bundle is ${verdict}.`);
  const verifySeconds = (performance.now() - verifying) / 1000;
  const peakVerified = peak();
  const searching = performance.now();
  const scan = new LeakScan(Array.from({ length: removedValues }, (_, i) => `removed-value-${i}`));
  for (const file of archive.files)
    if ((await scan.search(archive.open(file.path))) !== undefined)
      throw new Error('A value that is not there was found.');
  await close();
  const searchSeconds = (performance.now() - searching) / 1000;
  return {
    payload,
    peakBefore,
    peakWritten,
    peakVerified,
    verifySeconds,
    peakSearched: peak(),
    searchSeconds,
  };
}

const [path = '', payload = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await measure(path, Number(payload))));
