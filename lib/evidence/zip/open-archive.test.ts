import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BagSource } from '@/lib/evidence/bag-source';
import { bytesSource } from '@/lib/evidence/byte-source';
import { defaultArchiveLimits } from '@/lib/evidence/zip/limits';
import { openArchive } from '@/lib/evidence/zip/open-archive';
import { type ArchiveFlaw, UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';
import { buildZip, type ZipEntry } from '@/lib/testing/zip';

const open = (bytes: Uint8Array): Promise<BagSource> => openArchive(bytesSource(bytes));

async function readAll(bytes: Uint8Array): Promise<Record<string, string>> {
  const archive = await open(bytes);
  const content: Record<string, string> = {};
  for (const { path } of archive.files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of archive.open(path)) chunks.push(chunk);
    content[path] = Buffer.concat(chunks).toString();
  }
  return content;
}

async function flawOf(bytes: Uint8Array): Promise<ArchiveFlaw | undefined> {
  try {
    await readAll(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof UnsafeArchiveError) return error.flaw;
    throw error;
  }
}

describe('openArchive', () => {
  it('reads what was packed', async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, fc.string()), async (files) => {
        const entries = Object.entries(files).map(([path, content], i) => ({
          name: path,
          content,
          method: i % 2 ? 0 : 8,
        }));
        expect(await readAll(buildZip(entries))).toEqual({ ...files });
      }),
    );
  });

  it.each([
    '../x',
    'a/../../x',
    '..',
    '/etc/passwd',
    '//server/share',
    'C:/x',
    'c:x',
    'C:\\x',
    '\\\\server\\x',
    'a\\..\\x',
    '~/x',
    '~root/x',
    'a//b',
    './a',
    'a/./b',
    'a/..',
    'x\u0000.txt',
    'a\nb',
    'a\rb',
    '\u0085',
    '',
    'x'.repeat(1025),
    'ä'.repeat(200),
  ])('refuses the name %j', async (name) => {
    expect(await flawOf(buildZip([{ name, content: 'x' }]))).toBe('unsafe_name');
  });

  const one: ZipEntry = { name: 'a', content: 'alpha' };
  const lies: [ArchiveFlaw, string, () => Buffer][] = [
    ['symbolic_link', 'a symbolic link', () => buildZip([{ ...one, attributes: 0o120777 << 16 }])],
    ['symbolic_link', 'a device', () => buildZip([{ ...one, attributes: 0o060644 << 16 }])],
    ['duplicate_name', 'one name twice', () => buildZip([one, one])],
    ['twin_name', 'names that differ in case', () => buildZip([one, { ...one, name: 'A' }])],
    ['twin_name', 'a folder and a file of one name', () => buildZip([one, { name: 'a/' }])],
    ['twin_name', 'NFC and NFD of one name', () => buildZip([{ name: 'é' }, { name: 'e\u0301' }])],
    ['unsafe_name', 'a name without its encoding', () => buildZip([{ name: 'é', flags: 0 }])],
    ['encrypted', 'encryption', () => buildZip([{ ...one, flags: 0x0801 }])],
    ['encrypted', 'strong encryption', () => buildZip([{ ...one, flags: 0x0840 }])],
    ['compression_method', 'an unknown method', () => buildZip([{ ...one, method: 12 }])],
    ['local_differs_from_central', 'two names for one entry', () => buildZip([{ ...one, localName: 'b' }])],
    [
      'local_differs_from_central',
      'a second name in an extra field',
      () => buildZip([{ ...one, extra: Buffer.from([0x75, 0x70, 2, 0, 1, 1]) }]),
    ],
    ['prepended_data', 'data before', () => buildZip([one], { prefix: Buffer.from('MZ') })],
    ['gap_or_overlap', 'data between', () => buildZip([one], { gap: Buffer.from('hidden') })],
    ['not_a_zip', 'a comment', () => buildZip([one], { comment: 'PK' })],
    [
      'gap_or_overlap',
      'an entry the count leaves out',
      () => buildZip([one, { ...one, name: 'b' }], { entryCount: 1 }),
    ],
    ['corrupt_data', 'an entry the count invents', () => buildZip([one], { entryCount: 2 })],
    ['crc_differs', 'a wrong checksum', () => buildZip([{ ...one, crc: 1 }])],
    ['size_differs', 'a size that is too small', () => buildZip([{ ...one, size: 4 }])],
    ['size_differs', 'a size that is too large', () => buildZip([{ ...one, size: 6 }])],
    ['size_differs', 'a stored entry with two sizes', () => buildZip([{ ...one, method: 0, size: 9 }])],
    ['not_a_zip', 'no archive', () => Buffer.from('not a zip at all, but long enough')],
    ['not_a_zip', 'nothing', () => Buffer.alloc(0)],
  ];
  it.each(lies)('refuses as %s: %s', async (flaw, _what, build) => {
    expect(await flawOf(build())).toBe(flaw);
  });

  it('refuses bombs before unpacking them', async () => {
    const bomb = buildZip([{ name: 'zeros', content: Buffer.alloc(32 * 1024 * 1024) }]);
    expect(bomb.length).toBeLessThan(64 * 1024);
    await expect(open(bomb)).rejects.toMatchObject({ flaw: 'ratio' });
    const claimed = buildZip([{ name: 'a', content: 'x', size: 0xfffffffe }]);
    await expect(open(claimed)).rejects.toMatchObject({ flaw: 'ratio' });
    const small = { ...defaultArchiveLimits, entriesMax: 1 };
    const two = buildZip([{ name: 'a' }, { name: 'b' }]);
    await expect(openArchive(bytesSource(two), small)).rejects.toMatchObject({ flaw: 'too_many_entries' });
  });

  it('stops at the promised size of a bomb that lies', async () => {
    const archive = await open(buildZip([{ name: 'a', content: Buffer.alloc(8 * 1024 * 1024), size: 100 }]));
    let read = 0;
    const reading = async (): Promise<void> => {
      for await (const chunk of archive.open('a')) read += chunk.length;
    };
    await expect(reading()).rejects.toMatchObject({ flaw: 'size_differs' });
    expect(read).toBe(0);
  });

  it('never reads two contents from mutants: refuses, or reads what was packed', async () => {
    const packed = buildZip([one, { name: 'b/c', content: 'gamma' }]);
    const original = await readAll(packed);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const mutant = Buffer.from(packed);
          for (const [at, value] of changes) mutant[at] = value;
          if ((await flawOf(mutant)) === undefined)
            expect(Object.values(await readAll(mutant))).toEqual(Object.values(original));
        },
      ),
      { numRuns: 500 },
    );
  });
});
