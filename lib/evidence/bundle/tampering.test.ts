import { describe, expect, it } from 'vitest';
import { type BagSource, memoryBag } from '@/lib/evidence/bag-source';
import { manifestText } from '@/lib/evidence/bundle/layout';
import { type BundleReport, verifyBundle } from '@/lib/evidence/bundle/verify-bundle';
import { bytesSource } from '@/lib/evidence/byte-source';
import { sha256Hex } from '@/lib/evidence/digests';
import { generateSigningKey } from '@/lib/evidence/sign/ed25519';
import { openArchive } from '@/lib/evidence/zip/open-archive';
import { aBundle } from '@/lib/testing/bundle';

const key = generateSigningKey();
const folder = 'e_00000000test';
const files = { 'a.txt': 'alpha', 'b.txt': 'beta' };

async function unpacked(archive: BagSource): Promise<Map<string, Uint8Array>> {
  const content = new Map<string, Uint8Array>();
  for (const { path } of archive.files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of archive.open(path)) chunks.push(chunk);
    content.set(path, Buffer.concat(chunks));
  }
  return content;
}

async function tampered(change: (content: Map<string, Uint8Array>) => void): Promise<BundleReport> {
  const content = await unpacked(await openArchive(bytesSource(await aBundle(files, key))));
  change(content);
  return verifyBundle(memoryBag(content), [{ publicKeyPem: key.publicKeyPem, standing: 'trusted' }]);
}

const named = (report: BundleReport): (string | null)[] => report.problems.map((problem) => problem.path);
const at = (path: string): string => `${folder}/${path}`;

describe('tampering with an unpacked bundle', () => {
  it('is not there: verified', async () => {
    expect((await tampered(() => {})).verdict).toBe('verified');
  });

  it.each([
    'bagit.txt',
    'bag-info.txt',
    'manifest-sha256.txt',
    'manifest-sha512.txt',
    'tagmanifest-sha256.txt',
    'tagmanifest-sha512.txt',
    'signature/statement.dsse.json',
    'signature/statement.pae',
    'signature/statement.sig',
    'signature/public-key.pem',
    'data/a.txt',
  ])('%s changed, missing: both are named', async (path) => {
    const changed = await tampered((content) => {
      const bytes = Buffer.from(content.get(at(path)) ?? []);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      content.set(at(path), bytes);
    });
    expect(changed.verdict).toBe('altered');
    const missing = await tampered((content) => content.delete(at(path)));
    expect(missing.verdict).toBe('altered');
    expect(named(missing)).toContain(path);
    if (!path.includes('manifest')) expect(named(changed)).toContain(path);
  });

  it('an added file is named, in the payload and beside it', async () => {
    for (const path of ['data/c.txt', 'notes.txt', 'signature/other.sig', 'manifest-md5.txt', 'fetch.txt']) {
      const report = await tampered((content) => content.set(at(path), Buffer.from('')));
      expect(report.verdict).toBe('altered');
      expect(named(report)).toContain(path);
    }
  });

  it('swapped and renamed files are named', async () => {
    const swapped = await tampered((content) => {
      const [a, b] = [content.get(at('data/a.txt')), content.get(at('data/b.txt'))];
      content.set(at('data/a.txt'), b ?? new Uint8Array()).set(at('data/b.txt'), a ?? new Uint8Array());
    });
    expect(named(swapped)).toEqual(expect.arrayContaining(['data/a.txt', 'data/b.txt']));
    const renamed = await tampered((content) => {
      content.set(at('data/A.txt'), content.get(at('data/a.txt')) ?? new Uint8Array());
      content.delete(at('data/a.txt'));
    });
    expect(named(renamed)).toEqual(expect.arrayContaining(['data/a.txt', 'data/A.txt']));
  });

  it('payload and manifests rewritten together are still caught by the signature', async () => {
    const report = await tampered((content) => {
      content.set(at('data/a.txt'), Buffer.from('ALPHA'));
      rewrite(content);
    });
    expect(report.verdict).toBe('altered');
    expect(named(report)).toContain('manifest-sha256.txt');
  });

  it('without its signature it is not verified, even with consistent lists', async () => {
    const report = await tampered((content) => {
      for (const path of [...content.keys()]) if (path.includes('/signature/')) content.delete(path);
      rewrite(content);
    });
    expect(['unsigned', 'altered']).toContain(report.verdict);
    expect(report.statement).toBeNull();
  });

  it('under the name of another bundle it is not verified', async () => {
    const report = await tampered((content) => {
      for (const [path, bytes] of [...content]) {
        content.delete(path);
        content.set(path.replace(folder, 'e_0000000other'), bytes);
      }
    });
    expect(report.verdict).toBe('altered');
  });
});

/** Makes manifests agree with the files again, as a forger would. SHA-512 lists are left to the reader's check. */
function rewrite(content: Map<string, Uint8Array>): void {
  const digests = (isIn: (path: string) => boolean): Map<string, string> =>
    new Map(
      [...content]
        .map(([path, bytes]) => [path.slice(folder.length + 1), sha256Hex(bytes)] as const)
        .filter(([path]) => isIn(path)),
    );
  content.set(
    at('manifest-sha256.txt'),
    Buffer.from(manifestText(digests((path) => path.startsWith('data/')))),
  );
  const isTag = (path: string): boolean => !path.startsWith('data/') && !path.startsWith('tagmanifest');
  content.set(at('tagmanifest-sha256.txt'), Buffer.from(manifestText(digests(isTag))));
}
