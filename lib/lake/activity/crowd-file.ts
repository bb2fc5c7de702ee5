import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type SignalId, signalIds } from '@/lib/contracts/signals';
import { crowdFolder, type LakePaths } from '@/lib/lake/layout';

export type CrowdQuantiles = ReadonlyMap<SignalId, readonly number[]>;

const stored = z.array(z.tuple([z.enum(signalIds), z.array(z.number())]));

/** Names what was measured and how: other batches, signals or definitions make another file. */
const fileOf = (paths: LakePaths, key: string): string =>
  join(crowdFolder(paths), `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`);

/** The crowd's figures as kept under a key; undefined where there are none, or none that can be read: they can be measured again. */
export async function readCrowdFile(paths: LakePaths, key: string): Promise<CrowdQuantiles | undefined> {
  try {
    return new Map(stored.parse(JSON.parse(await readFile(fileOf(paths, key), 'utf8'))));
  } catch {
    return undefined;
  }
}

/** Keeps the crowd's figures, whole or not at all, in place of those of earlier batches. */
export async function writeCrowdFile(paths: LakePaths, key: string, crowd: CrowdQuantiles): Promise<void> {
  const folder = crowdFolder(paths);
  const file = fileOf(paths, key);
  await mkdir(folder, { recursive: true });
  const before = await readdir(folder);
  await writeFile(`${file}.${process.pid}`, JSON.stringify([...crowd]), { mode: 0o600 });
  await rename(`${file}.${process.pid}`, file);
  for (const name of before) if (join(folder, name) !== file) await rm(join(folder, name), { force: true });
}
