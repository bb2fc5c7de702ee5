import type { ErasurePreview } from '@/lib/contracts/erasure';
import type { PreviewErasureDeps } from '@/lib/usecases/erasure/erasure-deps';
import type { BundleFiles } from '@/lib/usecases/ports/evidence';

/** How much of a chunk is looked at again with the next: no id is longer. */
const overlap = 2_048;

async function holds(files: BundleFiles, path: string, needles: readonly Buffer[]): Promise<boolean> {
  const bundle = await files.open(path);
  try {
    for (const file of bundle.archive.files) {
      let tail: Buffer = Buffer.alloc(0);
      for await (const chunk of bundle.archive.open(file.path)) {
        const bytes = Buffer.concat([tail, chunk]);
        if (needles.some((needle) => bytes.includes(needle))) return true;
        tail = bytes.subarray(-overlap);
      }
    }
    return false;
  } finally {
    await bundle.close();
  }
}

/** Bundles made here, still where they were written, that hold one of the accounts; those moved away cannot be looked into. */
export async function findBundles(
  { shelf, files }: PreviewErasureDeps['exports'],
  accountIds: readonly string[],
): Promise<ErasurePreview['bundles']> {
  const needles = accountIds.map((id) => Buffer.from(id, 'utf8'));
  const found: ErasurePreview['bundles'] = [];
  for (const { bundleId, createdAt, recipient, path } of await shelf.list()) {
    const isHolding = await holds(files, path, needles).catch(() => false);
    if (isHolding) found.push({ bundleId, createdAt, recipient });
  }
  return found;
}
