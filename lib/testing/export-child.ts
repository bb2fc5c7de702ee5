/**
 * A process that packs a case in memory and writes the bundle's SHA-256 to standard output, so that a test can pack it under
 * another time zone and language: `tsx export-child.ts FILE`, the file being `{"world": …, "keys": …, "input": …}`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { localActor } from '@/lib/domain/actor';
import { exportDeps, type MemoryCase } from '@/lib/testing/export-deps';
import { exportBundle } from '@/lib/usecases/evidence/export-bundle';
import type { ExportBundleInput } from '@/lib/usecases/evidence/export-work';
import { typstPdf } from '@/lib/usecases/evidence/typst-pdf';
import type { StoredSigningKey } from '@/lib/usecases/ports/evidence';

export interface ExportOrder {
  world: MemoryCase;
  keys: StoredSigningKey[];
  input: Omit<ExportBundleInput, 'outPath' | 'reader'>;
}

const { world, keys, input } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as ExportOrder;
const deps = { ...exportDeps(world, undefined, keys), renderPdf: typstPdf };
try {
  const outPath = join(deps.folder, 'bundle.zip');
  await exportBundle(deps, { ...input, outPath, reader: localActor });
  process.stdout.write(createHash('sha256').update(readFileSync(outPath)).digest('hex'));
} finally {
  rmSync(deps.folder, { recursive: true, force: true });
}
