import { createPrivateKey, createPublicKey } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '@/lib/evidence/digests';
import type { SigningKey } from '@/lib/evidence/sign/ed25519';
import { aBundle } from '@/lib/testing/bundle';
import { nodeVerifyPage } from '@/lib/usecases/evidence/node-verify-page';

type VerifyBlob = (blob: Blob) => Promise<{ problems: string[]; statement?: object; keyId?: string }>;

/** The page's own script, run as a browser would, without a document. */
async function pageVerifier(): Promise<VerifyBlob> {
  const script = /<script>([\s\S]*)<\/script>/.exec(await nodeVerifyPage())?.[1] ?? '';
  const globals = { crypto, TextEncoder, TextDecoder, DecompressionStream, Uint8Array, DataView, atob, Blob };
  return runInNewContext(`${script}; verifyBlob`, globals) as VerifyBlob;
}

/** The same key each time, so that the bundle has the same bytes: others are other bits of a deflate stream that nobody reads. */
function fixedKey(): SigningKey {
  const seed = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);
  const privateKey = createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: `sha256:${sha256Hex(publicKey.export({ type: 'spki', format: 'der' }))}`,
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const key = fixedKey();
const bundle = await aBundle({ 'report.html': 'alpha', 'rows/a.csv': 'x'.repeat(5000) }, key);
const verifyBlob = await pageVerifier();

describe('the offline verifier page', () => {
  it('finds nothing wrong with a good bundle and names its key', async () => {
    const report = await verifyBlob(new Blob([new Uint8Array(bundle)]));
    expect(report.problems).toEqual([]);
    expect(report.keyId).toBe(key.keyId);
  });

  it('finds a changed byte of any file, names it, or refuses', async () => {
    for (let at = 40; at < bundle.length; at += 97) {
      const changed = new Uint8Array(bundle);
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      const found = await verifyBlob(new Blob([changed])).then(
        (report) => report.problems.length > 0,
        () => true,
      );
      if (!found) expect(isUnreadField(at)).toBe(true);
    }
  });

  it('refuses data before, behind and a second archive', async () => {
    for (const parts of [
      ['x', bundle],
      [bundle, 'x'],
      [bundle, bundle],
    ])
      await expect(
        verifyBlob(new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))))),
      ).rejects.toThrow();
  });

  it('asks nothing of the network', async () => {
    expect(await nodeVerifyPage()).not.toMatch(/https?:|fetch\(|XMLHttpRequest|import\s*\(/);
  });
});

/** Times, checksums and attributes of ZIP records: the page relies on the digests of the content instead. */
function isUnreadField(at: number): boolean {
  const view = Buffer.from(bundle);
  for (const [signature, from, to] of [
    [0x04034b50, 4, 26],
    [0x02014b50, 4, 42],
    [0x08074b50, 0, 16],
    [0x06054b50, 4, 22],
  ] as const) {
    for (let start = Math.max(0, at - to); start <= at - from; start++)
      if (start + 4 <= view.length && view.readUInt32LE(start) === signature) return true;
  }
  return false;
}
