import type { ByteSource } from '@/lib/evidence/byte-source';
import { checkExtra, resolveZip64, toSafe, viewOf } from '@/lib/evidence/zip/extra-field';
import type { ArchiveLimits } from '@/lib/evidence/zip/limits';
import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';

/** One record of the central directory (PKWARE APPNOTE 6.3.10 §4.3.12), ZIP64 sizes resolved. */
export interface CentralRecord {
  name: string;
  nameBytes: Uint8Array;
  madeBy: number;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc32: number;
  packedSize: number;
  size: number;
  attributes: number;
  localOffset: number;
}

/** Where the central directory lies; its end must meet the end records, which must meet the end of the file. */
interface DirectoryPlace {
  offset: number;
  size: number;
  entries: number;
}

const endSize = 22;
const locator64Size = 20;
const end64Size = 56;
/** Fixed part, the longest name, the extra fields that are read. */
const recordBytesMax = 46 + 4096 + 128;

async function readPlace64(source: ByteSource, endOffset: number): Promise<DirectoryPlace> {
  if (endOffset < locator64Size + end64Size)
    throw new UnsafeArchiveError('not_a_zip', 'The ZIP64 end record is missing.');
  const locator = viewOf(await source.read(endOffset - locator64Size, locator64Size));
  const recordOffset = endOffset - locator64Size - end64Size;
  const isPlaced =
    locator.getUint32(0, true) === 0x07064b50 &&
    locator.getUint32(4, true) === 0 &&
    toSafe(locator.getBigUint64(8, true)) === recordOffset &&
    locator.getUint32(16, true) === 1;
  if (!isPlaced) throw new UnsafeArchiveError('not_a_zip', 'The ZIP64 locator does not point at its record.');
  const record = viewOf(await source.read(recordOffset, end64Size));
  if (record.getUint32(0, true) !== 0x06064b50 || toSafe(record.getBigUint64(4, true)) !== end64Size - 12)
    throw new UnsafeArchiveError('not_a_zip', 'The ZIP64 end record is damaged.');
  const [entries, entriesHere] = [
    toSafe(record.getBigUint64(32, true)),
    toSafe(record.getBigUint64(24, true)),
  ];
  if (record.getUint32(16, true) !== 0 || record.getUint32(20, true) !== 0 || entries !== entriesHere)
    throw new UnsafeArchiveError('multiple_disks', 'The archive is split over several files.');
  const place = {
    entries,
    size: toSafe(record.getBigUint64(40, true)),
    offset: toSafe(record.getBigUint64(48, true)),
  };
  if (place.offset + place.size !== recordOffset)
    throw new UnsafeArchiveError(
      'gap_or_overlap',
      'The central directory does not end where the end record starts.',
    );
  return place;
}

async function readPlace(source: ByteSource): Promise<DirectoryPlace> {
  if (source.size < endSize) throw new UnsafeArchiveError('not_a_zip', 'The file is too short to be a ZIP.');
  const endOffset = source.size - endSize;
  const end = viewOf(await source.read(endOffset, endSize));
  if (end.getUint32(0, true) !== 0x06054b50)
    throw new UnsafeArchiveError(
      'not_a_zip',
      'The file does not end with a ZIP end record: not a ZIP, cut short, or with a comment or data behind it.',
    );
  if (end.getUint16(20, true) !== 0)
    throw new UnsafeArchiveError('comment', 'The archive carries a comment, which bundles never do.');
  if (end.getUint16(4, true) !== 0 || end.getUint16(6, true) !== 0)
    throw new UnsafeArchiveError('multiple_disks', 'The archive is split over several files.');
  const place = {
    entries: end.getUint16(10, true),
    size: end.getUint32(12, true),
    offset: end.getUint32(16, true),
  };
  if (place.entries !== end.getUint16(8, true))
    throw new UnsafeArchiveError('multiple_disks', 'The two entry counts of the end record differ.');
  if (place.entries === 0xffff || place.size === 0xffffffff || place.offset === 0xffffffff)
    return readPlace64(source, endOffset);
  if (place.offset + place.size !== endOffset)
    throw new UnsafeArchiveError(
      'gap_or_overlap',
      'The central directory does not end where the end record starts.',
    );
  return place;
}

function parseRecord(directory: Uint8Array, at: number): { record: CentralRecord; next: number } {
  const view = viewOf(directory);
  if (at + 46 > directory.length || view.getUint32(at, true) !== 0x02014b50)
    throw new UnsafeArchiveError('corrupt_data', `The central directory is damaged at byte ${at}.`);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as [
    number,
    number,
    number,
  ];
  const nameEnd = at + 46 + nameLength;
  const next = nameEnd + extraLength + commentLength;
  if (next > directory.length)
    throw new UnsafeArchiveError('corrupt_data', `The central directory is cut short at byte ${at}.`);
  if (commentLength > 0) throw new UnsafeArchiveError('comment', 'An entry carries a comment.');
  const nameBytes = directory.subarray(at + 46, nameEnd);
  const name = decodeName(nameBytes);
  const extra = directory.subarray(nameEnd, nameEnd + extraLength);
  checkExtra(extra, name);
  const [size = 0, packedSize = 0, localOffset = 0] = resolveZip64(extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const record = {
    name,
    nameBytes,
    madeBy: view.getUint16(at + 4, true),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc32: view.getUint32(at + 16, true),
    packedSize,
    size,
    attributes: view.getUint32(at + 38, true),
    localOffset,
  };
  return { record, next };
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw Object.assign(new UnsafeArchiveError('unsafe_name', 'An entry name is not UTF-8.'), { cause });
  }
}

/** Reads the whole central directory. Throws UnsafeArchiveError where the archive is damaged or ambiguous. */
export async function readDirectory(
  source: ByteSource,
  limits: ArchiveLimits,
): Promise<{
  records: CentralRecord[];
  directoryOffset: number;
}> {
  const place = await readPlace(source);
  if (place.entries > limits.entriesMax)
    throw new UnsafeArchiveError(
      'too_many_entries',
      `The archive holds ${place.entries} entries; ${limits.entriesMax} are allowed.`,
    );
  if (place.size > place.entries * recordBytesMax)
    throw new UnsafeArchiveError(
      'gap_or_overlap',
      'The central directory is larger than its entries can be.',
    );
  const directory = await source.read(place.offset, place.size);
  const records: CentralRecord[] = [];
  let at = 0;
  for (let i = 0; i < place.entries; i++) {
    const { record, next } = parseRecord(directory, at);
    records.push(record);
    at = next;
  }
  if (at !== directory.length)
    throw new UnsafeArchiveError(
      'gap_or_overlap',
      'The central directory holds more than its entry count says.',
    );
  return { records, directoryOffset: place.offset };
}
