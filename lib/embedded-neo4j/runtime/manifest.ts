import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Length and SHA-256 (hex) of every jar, by file name. */
export type Manifest = Record<string, { bytes: number; sha256: string }>;

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Digests all files of a folder. */
export async function buildManifest(jarsDir: string): Promise<Manifest> {
  const manifest: Manifest = {};
  for (const file of (await readdir(jarsDir)).sort()) {
    const path = join(jarsDir, file);
    manifest[file] = { bytes: (await stat(path)).size, sha256: await sha256(path) };
  }
  return manifest;
}

/** The stored manifest; undefined where there is none or it cannot be read as one. */
export async function findManifest(path: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

/**
 * Files that are missing or differ from the manifest. `size` costs a `stat` per file (every start); `sha256` reads all
 * bytes (doctor).
 */
export async function listDamaged(
  jarsDir: string,
  manifest: Manifest,
  by: 'size' | 'sha256',
): Promise<string[]> {
  const isIntact = async (file: string, expected: Manifest[string]): Promise<boolean> => {
    try {
      const path = join(jarsDir, file);
      if ((await stat(path)).size !== expected.bytes) return false;
      return by === 'size' || (await sha256(path)) === expected.sha256;
    } catch {
      return false;
    }
  };
  const results = await Promise.all(
    Object.entries(manifest).map(async ([file, expected]) => ({ file, ok: await isIntact(file, expected) })),
  );
  return results.filter((result) => !result.ok).map((result) => result.file);
}
