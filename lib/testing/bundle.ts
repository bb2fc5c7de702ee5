import { Writable } from 'node:stream';
import { BundleWriter, type SealFacts } from '@/lib/evidence/bundle/bundle-writer';
import type { SigningKey } from '@/lib/evidence/sign/ed25519';

/** Facts of a small bundle. */
export const sealFacts: SealFacts = {
  bundleId: 'e_00000000test',
  createdAt: '2026-06-10T12:00:00.000Z',
  subject: { kind: 'cluster', id: 'c_test', runId: 'r_00000000' },
  purpose: 'a test',
  recipient: 'nobody',
  preparedBy: 'tester',
  approvedBy: null,
  tool: { name: 'skein', version: '0.0.0' },
  marking: 'TLP:AMBER',
  redaction: { profile: 'none', counts: {} },
  previous: null,
};

/** A stream that keeps what is written to it. */
function collector(): { stream: Writable; bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}

/** A sealed bundle in memory. */
export async function aBundle(
  files: Readonly<Record<string, string>>,
  key: SigningKey,
  facts: Partial<SealFacts> = {},
): Promise<Buffer> {
  const { stream, bytes } = collector();
  const all = { ...sealFacts, ...facts };
  const writer = new BundleWriter(stream, all.bundleId);
  for (const [path, content] of Object.entries(files)) await writer.addPayload(path, content);
  await writer.seal(all, [['Source-Organization', 'Tests']], key);
  return bytes();
}
