import { NotFoundError } from '@/lib/domain/errors';
import { readWhole } from '@/lib/evidence/bag-source';
import { openBagFolder } from '@/lib/evidence/bundle/bag-folder';
import type { BundleFiles, ReceivedShelf } from '@/lib/usecases/ports/evidence';

const reportBytesMax = 64 * 1024 * 1024;

/** The report inside a received bundle, as PDF: what others wrote is never shown as a page of ours. Throws NotFoundError. */
export async function getReceivedReport(
  { exports }: { exports: { files: BundleFiles; received: ReceivedShelf } },
  { id }: { id: string },
): Promise<Uint8Array> {
  const known = (await exports.received.list()).some((bundle) => bundle.id === id);
  if (!known) throw new NotFoundError('received bundle', id);
  const opened = await exports.files.open(exports.received.pathOf(id));
  try {
    return await readWhole(openBagFolder(opened.archive).bag, 'data/report.pdf', reportBytesMax);
  } finally {
    await opened.close();
  }
}
