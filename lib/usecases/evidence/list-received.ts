import type { ReceivedBundle } from '@/lib/contracts/received';
import type { ReceivedShelf } from '@/lib/usecases/ports/evidence';

/** Bundles that came from others, newest first. */
export async function listReceived({
  exports,
}: {
  exports: { received: Pick<ReceivedShelf, 'list'> };
}): Promise<ReceivedBundle[]> {
  return (await exports.received.list()).toReversed();
}
