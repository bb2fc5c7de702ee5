import { describe, expect, it } from 'vitest';
import { manifestText } from '@/lib/evidence/bundle/layout';
import { verifyBundle } from '@/lib/evidence/bundle/verify-bundle';
import { bytesSource } from '@/lib/evidence/byte-source';
import { verifyBlob } from '@/lib/evidence/in-browser/verify-blob';
import { generateSigningKey } from '@/lib/evidence/sign/ed25519';
import { openArchive } from '@/lib/evidence/zip/open-archive';
import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';
import { aBundle } from '@/lib/testing/bundle';
import { buildZip } from '@/lib/testing/zip';

const offsets = 50;
const folder = 'e_00000000test';
const key = generateSigningKey();
const auditLine = (n: number): string =>
  `${n},2026-06-10T12:00:00Z,a@example.org,looked,${'0f'.repeat(32)}\r\n`;
const bundle = await aBundle(
  {
    'report.html': '<!doctype html><title>A case</title><p>Alpha and beta are run by the same hand.</p>',
    'rows/logins.csv': 'account,ip\r\nalpha,192.0.2.1\r\n'.repeat(20),
    'custody/audit.csv': `number,at,who,what,hash\r\n${auditLine(1)}${auditLine(2)}`,
  },
  key,
);
const content = await contentOf(bundle);

/** What a reader made of bytes: what it says is wrong with them, empty where it found nothing. */
type Reader = (bytes: Uint8Array) => Promise<string[]>;

const commandLine: Reader = async (bytes) => {
  try {
    const archive = await openArchive(bytesSource(bytes));
    const report = await verifyBundle(archive, [{ publicKeyPem: key.publicKeyPem, standing: 'trusted' }]);
    expect(report.verdict === 'verified').toBe(report.problems.length === 0);
    return report.problems.map(({ path, message }) => `${path}: ${message}`);
  } catch (error) {
    if (error instanceof UnsafeArchiveError) return [`${error.flaw}: ${error.message}`];
    throw error;
  }
};

const browser: Reader = async (bytes) =>
  verifyBlob(new Blob([new Uint8Array(bytes)])).then(
    ({ problems }) => [...problems],
    (error: Error) => [error.message],
  );

async function contentOf(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const archive = await openArchive(bytesSource(bytes));
  const files = new Map<string, Buffer>();
  for (const { path } of archive.files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of archive.open(path)) chunks.push(chunk);
    files.set(path, Buffer.concat(chunks));
  }
  return files;
}

/** Fifty bits, evenly spread over so many bytes, every bit of a byte among them. */
const spread = (bytes: number): { at: number; mask: number }[] =>
  Array.from({ length: offsets }, (_, i) => ({
    at: Math.floor((i * bytes) / offsets),
    mask: 1 << ((i * 5) & 7),
  }));

const flipped = (bytes: Uint8Array, { at, mask }: { at: number; mask: number }): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
};

/** Packs files anew, as a forger with a ZIP tool would: checksums and sizes of the ZIP agree with what is in it. */
const repacked = (files: ReadonlyMap<string, Uint8Array>): Buffer =>
  buildZip([...files].map(([name, bytes]) => ({ name, content: bytes, method: 0 })));

const readers = { commandLine, browser };

/** Reliability case E-02, classes of content: each is detected, and the file that was changed is named. */
describe.each([
  'data/report.html',
  'data/custody/audit.csv',
  'manifest-sha256.txt',
  'manifest-sha512.txt',
  'tagmanifest-sha256.txt',
  'tagmanifest-sha512.txt',
  'bagit.txt',
  'bag-info.txt',
  'signature/statement.dsse.json',
  'signature/statement.pae',
  'signature/statement.sig',
  'signature/public-key.pem',
])('one bit of %s', (path) => {
  it.each(Object.entries(readers))(
    `is found at each of ${offsets} places and named: %s`,
    async (_name, read) => {
      const whole = content.get(`${folder}/${path}`) ?? Buffer.of();
      expect(await read(repacked(content))).toEqual([]);
      for (const flip of spread(whole.length)) {
        const forged = repacked(new Map(content).set(`${folder}/${path}`, flipped(whole, flip)));
        const said = await read(forged);
        expect(said.join('\n'), `bit ${flip.mask} of byte ${flip.at}`).toContain(path);
      }
    },
  );
});

/** Where records of one kind lie in the bundle. */
function recordsOf(signature: number, sizeOf: (at: number) => number): number[] {
  const bytes: number[] = [];
  for (let at = 0; at + 4 <= bundle.length; at++) {
    if (bundle.readUInt32LE(at) !== signature) continue;
    for (let i = 0; i < sizeOf(at); i++) bytes.push(at + i);
  }
  return bytes;
}

const localHeaders = recordsOf(0x04034b50, (at) => 30 + bundle.readUInt16LE(at + 26));
const directory = recordsOf(0x02014b50, (at) => 46 + bundle.readUInt16LE(at + 28));
const endRecord = recordsOf(0x06054b50, () => 22);

/** Reliability case E-02, classes of the container: refused, or the very same files under the same names are read. */
describe.each([
  ['local headers', localHeaders],
  ['central directory', directory],
  ['end record', endRecord],
] as const)('one bit of the ZIP: %s', (_what, places) => {
  it(`changes nothing that is read at any of ${offsets} places, or is refused`, async () => {
    let refused = 0;
    for (const { at, mask } of spread(places.length)) {
      const changed = flipped(bundle, { at: places[at] ?? 0, mask });
      const said = await commandLine(changed);
      if (said.length === 0) expect(await contentOf(changed)).toEqual(content);
      else refused++;
    }
    expect(refused).toBeGreaterThan(offsets / 2);
  });
});

describe('bytes that belong to no file', () => {
  const endAt = endRecord[0] ?? 0;
  const starts = recordsOf(0x04034b50, () => 1);

  it.each(Object.entries(readers))(
    `a comment of any of ${offsets} lengths is refused: %s`,
    async (_name, read) => {
      for (let length = 1; length <= offsets; length++) {
        const head = Buffer.from(bundle);
        head.writeUInt16LE(length, endAt + 20);
        expect(await read(Buffer.concat([head, Buffer.alloc(length, 'c')]))).not.toEqual([]);
      }
    },
  );

  it.each(Object.entries(readers))(
    'padding before, between and behind records is refused: %s',
    async (_name, read) => {
      const places = [...starts, directory[0] ?? 0, endAt, bundle.length];
      for (let i = 0; i < offsets; i++) {
        const at = places[i % places.length] ?? 0;
        const padded = Buffer.concat([bundle.subarray(0, at), Buffer.alloc(1 + i), bundle.subarray(at)]);
        expect(await read(padded)).not.toEqual([]);
      }
    },
  );

  it('a tag manifest in another form is named, though its digests are right', async () => {
    const path = `${folder}/tagmanifest-sha256.txt`;
    const text = content.get(path)?.toString() ?? '';
    const lines = text.trimEnd().split('\n');
    expect(text).toBe(manifestText(new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))));
    for (const other of [
      text.toUpperCase().replaceAll(/ .*/g, ''),
      `${text}\n`,
      lines.toReversed().join('\n'),
    ])
      expect(
        (await commandLine(repacked(new Map(content).set(path, Buffer.from(other))))).join('\n'),
      ).toContain('tagmanifest-sha256.txt');
  });
});
