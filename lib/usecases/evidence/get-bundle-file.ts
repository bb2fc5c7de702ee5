import { NotFoundError } from '@/lib/domain/errors';
import type { BundleShelf, StoredBundle } from '@/lib/usecases/ports/evidence';

/** A bundle's file as it lies on disk. Throws NotFoundError where there is no such bundle or its file is gone. */
export async function getBundleFile(
  deps: { exports: { shelf: BundleShelf } },
  { bundleId }: { bundleId: string },
): Promise<StoredBundle> {
  const made = (await deps.exports.shelf.list()).findLast((bundle) => bundle.bundleId === bundleId);
  const stored = made && (await deps.exports.shelf.read(made.path));
  if (!stored) throw new NotFoundError('bundle', bundleId);
  return stored;
}
