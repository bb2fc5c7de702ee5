import type { MadeBundle } from '@/lib/contracts/evidence';
import type { BundleShelf } from '@/lib/usecases/ports/evidence';

/** Bundles made in this data folder, newest first. */
export async function listBundles(deps: { exports: { shelf: BundleShelf } }): Promise<MadeBundle[]> {
  return (await deps.exports.shelf.list()).toReversed();
}
