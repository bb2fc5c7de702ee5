import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryBag } from '@/lib/evidence/bag-source';
import { verifyBag } from '@/lib/evidence/bagit/verify-bag';

const archive = join(import.meta.dirname, '../../../../shared/data/bagit-conformance.tar.gz');
const isPresent = existsSync(archive);
const folder = isPresent ? mkdtempSync(join(tmpdir(), 'skein-bagit-')) : '';
if (isPresent) execFileSync('tar', ['xzf', archive, '-C', folder]);
else console.warn(`SKIPPED: the BagIt conformance suite is not at ${archive}`);

function filesUnder(root: string): Map<string, Uint8Array> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(root, path), readFileSync(path)];
    }),
  );
}

function casesOf(label: string): { name: string; path: string }[] {
  if (!isPresent) return [];
  const root = join(folder, 'bagit-conformance');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, label)))
    .flatMap((version) =>
      readdirSync(join(root, version.name, label), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => ({
          name: `${version.name}/${label}/${entry.name}`,
          path: join(root, version.name, label, entry.name),
        })),
    );
}

describe.skipIf(!isPresent)('BagIt conformance suite of the Library of Congress', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const valid = casesOf('valid');
  const invalid = [...casesOf('invalid'), ...casesOf('linux-only')];

  it('has the 48 strict cases', () => {
    expect(valid.length + invalid.length).toBe(48);
  });

  it.each(valid)('accepts $name', async ({ path }) => {
    const { findings } = await verifyBag(memoryBag(filesUnder(path)));
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it.each([...invalid, ...casesOf('windows-only')])('rejects $name', async ({ path }) => {
    expect((await verifyBag(memoryBag(filesUnder(path)))).isValid).toBe(false);
  });

  it.each(casesOf('warning'))('warns of $name', async ({ path }) => {
    const { findings } = await verifyBag(memoryBag(filesUnder(path)));
    expect(findings.some((finding) => finding.severity === 'warning')).toBe(true);
  });
});
