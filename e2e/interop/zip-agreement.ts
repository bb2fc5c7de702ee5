import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { bytesSource } from '@/lib/evidence/byte-source';
import { openArchive } from '@/lib/evidence/zip/open-archive';
import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';
import { run } from '../rig/programs';
import type { Outcome } from './outcome';

const mutants = 500;

/** A small generator of its own, so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function ourReading(bytes: Uint8Array): Promise<Record<string, number> | null> {
  try {
    const archive = await openArchive(bytesSource(bytes));
    const found: Record<string, number> = {};
    for (const { path } of archive.files) {
      let crc = 0;
      for await (const chunk of archive.open(path)) crc = crc32(chunk, crc);
      found[path] = crc >>> 0;
    }
    return found;
  } catch (error) {
    if (error instanceof UnsafeArchiveError) return null;
    throw error;
  }
}

/** Mutants of a bundle: whatever our reader accepts, Python's zipfile and `unzip` must read as the same files (E-08). */
export async function zipAgreement(bundle: Buffer, folder: string, python: string): Promise<Outcome[]> {
  const random = randomFrom(20260610);
  const accepted: { path: string; ours: Record<string, number> }[] = [];
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < mutants; i++) {
    const mutant = Buffer.from(bundle);
    const changes = 1 + Math.floor(random() * 3);
    for (let c = 0; c < changes; c++) {
      // Half of the changes hit the central directory at the end, where ambiguity is made.
      const at =
        random() < 0.5
          ? mutant.length - 1 - Math.floor(random() * 2_000)
          : Math.floor(random() * mutant.length);
      mutant[Math.max(0, at)] = Math.floor(random() * 256);
    }
    const ours = await ourReading(mutant);
    if (!ours) continue;
    const path = join(folder, `${i}.zip`);
    writeFileSync(path, mutant);
    accepted.push({ path, ours });
  }
  const script = join(import.meta.dirname, 'zip-mutants.py');
  const read = spawnSync(python, [script], {
    input: accepted.map(({ path }) => `${path}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const lines = read.stdout.trim().split('\n');
  const sorted = (found: Record<string, number>): string =>
    JSON.stringify(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const disagreed = accepted.filter(({ ours }, i) => {
    const theirs = JSON.parse(lines[i] ?? 'null') as Record<string, number> | null;
    return theirs !== null && sorted(theirs) !== sorted(ours);
  });
  const unzipFailed = accepted.filter(({ path }) => run('unzip', ['-tqq', path]).code > 1);
  return [
    {
      name: `zipfile reads other content in an accepted mutant (${accepted.length} of ${mutants} accepted)`,
      measured: disagreed.length,
      bar: 0,
      ok: disagreed.length === 0,
    },
    {
      name: 'unzip finds damage in an accepted mutant',
      measured: unzipFailed.length,
      bar: 0,
      ok: unzipFailed.length === 0,
    },
  ];
}
