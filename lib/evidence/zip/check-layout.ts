import type { ByteSource } from '@/lib/evidence/byte-source';
import { findNameFlaw, foldName } from '@/lib/evidence/zip/entry-name';
import { checkExtra } from '@/lib/evidence/zip/extra-field';
import type { ArchiveLimits } from '@/lib/evidence/zip/limits';
import type { CentralRecord } from '@/lib/evidence/zip/read-directory';
import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';

/** An entry whose local header was read and agrees with the central directory. */
export interface PlacedRecord extends CentralRecord {
  dataOffset: number;
}

const hasDescriptor = (record: CentralRecord): boolean => (record.flags & 0x0008) !== 0;

function checkRecord(record: CentralRecord, limits: ArchiveLimits): void {
  const { name } = record;
  const isAscii = record.nameBytes.every((byte) => byte < 0x80);
  if (!isAscii && (record.flags & 0x0800) === 0)
    throw new UnsafeArchiveError(
      'unsafe_name',
      `The name "${name}" does not say in which encoding it is.`,
      name,
    );
  const flaw = findNameFlaw(name.endsWith('/') ? name.slice(0, -1) : name);
  if (flaw)
    throw new UnsafeArchiveError(
      'unsafe_name',
      `The entry ${JSON.stringify(name)} is refused: ${flaw}.`,
      name,
    );
  if ((record.flags & 0x2041) !== 0)
    throw new UnsafeArchiveError('encrypted', `The entry "${name}" is encrypted.`, name);
  if (record.method !== 0 && record.method !== 8)
    throw new UnsafeArchiveError(
      'compression_method',
      `The entry "${name}" uses compression method ${record.method}; only stored and DEFLATE are read.`,
      name,
    );
  const unixType = record.attributes >>> 28;
  if (record.madeBy >>> 8 === 3 && unixType !== 0 && unixType !== 8 && unixType !== 4)
    throw new UnsafeArchiveError(
      'symbolic_link',
      `The entry "${name}" is a link or device, not a file.`,
      name,
    );
  if (record.size > limits.entryBytesMax)
    throw new UnsafeArchiveError('too_large', `The entry "${name}" unpacks to ${record.size} bytes.`, name);
  if (record.size > limits.ratioFromBytes && record.size > record.packedSize * limits.ratioMax)
    throw new UnsafeArchiveError(
      'ratio',
      `The entry "${name}" unpacks to more than ${limits.ratioMax} times its size.`,
      name,
    );
  if (name.endsWith('/') && record.size > 0)
    throw new UnsafeArchiveError('size_differs', `The folder "${name}" carries data.`, name);
  if (record.method === 0 && record.size !== record.packedSize)
    throw new UnsafeArchiveError('size_differs', `The stored entry "${name}" has two sizes.`, name);
}

/** Refuses unsafe, duplicate and twin names, links, encryption and sizes beyond the limits, before any data is read. */
export function checkRecords(records: readonly CentralRecord[], limits: ArchiveLimits): void {
  const names = new Map<string, string>();
  let total = 0;
  for (const record of records) {
    checkRecord(record, limits);
    const folded = foldName(record.name.replace(/\/$/, ''));
    const twin = names.get(folded);
    if (twin === record.name)
      throw new UnsafeArchiveError('duplicate_name', `The name "${record.name}" occurs twice.`, record.name);
    if (twin !== undefined)
      throw new UnsafeArchiveError(
        'twin_name',
        `"${twin}" and "${record.name}" differ only in case or Unicode form.`,
        record.name,
      );
    names.set(folded, record.name);
    total += record.size;
  }
  if (total > limits.totalBytesMax)
    throw new UnsafeArchiveError('too_large', `The archive unpacks to ${total} bytes.`);
}

async function readLocal(source: ByteSource, record: CentralRecord): Promise<PlacedRecord> {
  const fixedSize = 30 + record.nameBytes.length;
  if (record.localOffset + fixedSize > source.size)
    throw new UnsafeArchiveError(
      'gap_or_overlap',
      `The local header of "${record.name}" lies outside the file.`,
      record.name,
    );
  const bytes = await source.read(record.localOffset, fixedSize);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const later = hasDescriptor(record);
  const size = view.getUint32(22, true);
  const packed = view.getUint32(18, true);
  const isSame =
    view.getUint32(0, true) === 0x04034b50 &&
    view.getUint16(6, true) === record.flags &&
    view.getUint16(8, true) === record.method &&
    view.getUint16(10, true) === record.time &&
    view.getUint16(12, true) === record.date &&
    view.getUint32(14, true) === (later ? 0 : record.crc32) &&
    (later ? packed === 0 && size === 0 : packed === record.packedSize && size === record.size) &&
    view.getUint16(26, true) === record.nameBytes.length &&
    record.nameBytes.every((byte, i) => bytes[30 + i] === byte);
  if (!isSame)
    throw new UnsafeArchiveError(
      'local_differs_from_central',
      `The entry "${record.name}" is described differently in its local header and in the central directory.`,
      record.name,
    );
  const extraSize = view.getUint16(28, true);
  const dataOffset = record.localOffset + fixedSize + extraSize;
  if (dataOffset > source.size)
    throw new UnsafeArchiveError(
      'gap_or_overlap',
      `The local header of "${record.name}" lies outside the file.`,
      record.name,
    );
  checkExtra(await source.read(record.localOffset + fixedSize, extraSize), record.name);
  return { ...record, dataOffset };
}

/** Checks the record behind an entry's data; returns its length. Forms: with signature, 32-bit or ZIP64 sizes. */
async function readDescriptor(
  source: ByteSource,
  record: CentralRecord,
  at: number,
  gap: number,
): Promise<number> {
  if (!hasDescriptor(record)) return 0;
  const wrong = new UnsafeArchiveError(
    'local_differs_from_central',
    `The data descriptor of "${record.name}" is damaged.`,
    record.name,
  );
  if (gap !== 16 && gap !== 24) throw wrong;
  const bytes = await source.read(at, gap);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sizes =
    gap === 16
      ? [BigInt(view.getUint32(8, true)), BigInt(view.getUint32(12, true))]
      : [view.getBigUint64(8, true), view.getBigUint64(16, true)];
  const isSame =
    view.getUint32(0, true) === 0x08074b50 &&
    view.getUint32(4, true) === record.crc32 &&
    sizes[0] === BigInt(record.packedSize) &&
    sizes[1] === BigInt(record.size);
  if (!isSame) throw wrong;
  return gap;
}

/**
 * Reads every local header and proves that entries tile the file from byte 0 to the central directory: nothing is hidden
 * before, between or behind them, so any two readers see the same files.
 */
export async function placeRecords(
  source: ByteSource,
  records: readonly CentralRecord[],
  directoryOffset: number,
): Promise<PlacedRecord[]> {
  const ordered = records.toSorted((a, b) => a.localOffset - b.localOffset);
  const placed = new Map<string, PlacedRecord>();
  let at = 0;
  for (const [i, record] of ordered.entries()) {
    if (record.localOffset !== at)
      throw new UnsafeArchiveError(
        at === 0 ? 'prepended_data' : 'gap_or_overlap',
        at === 0
          ? 'There is data before the first entry.'
          : `The entry "${record.name}" does not start where the one before it ends.`,
        record.name,
      );
    const local = await readLocal(source, record);
    const dataEnd = local.dataOffset + record.packedSize;
    const next = ordered[i + 1]?.localOffset ?? directoryOffset;
    if (dataEnd > next)
      throw new UnsafeArchiveError(
        'gap_or_overlap',
        `The entry "${record.name}" overlaps what follows it.`,
        record.name,
      );
    at = dataEnd + (await readDescriptor(source, record, dataEnd, next - dataEnd));
    placed.set(record.name, local);
  }
  if (at !== directoryOffset)
    throw new UnsafeArchiveError(
      'gap_or_overlap',
      'There is data between the last entry and the central directory.',
    );
  return records.flatMap((record) => placed.get(record.name) ?? []);
}
