import { type Bytes, isSame, joined, textOf } from './bytes';

/** A file in a ZIP. Offsets and sizes in bytes of the ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Bytes;
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
  readonly flags: number;
  readonly method: number;
  /** Where its data begin. */
  readonly start: number;
}

type ListedEntry = Omit<ZipEntry, 'start'>;

function refuse(message: string): never {
  throw new Error(message);
}

const viewOf = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function readPart(blob: Blob, from: number, length: number): Promise<Bytes> {
  if (from < 0 || from + length > blob.size) refuse('The ZIP points outside itself.');
  return new Uint8Array(await blob.slice(from, from + length).arrayBuffer());
}

async function directoryPlace(blob: Blob): Promise<{ entries: number; size: number; offset: number }> {
  if (blob.size < 22) refuse('This is not a ZIP.');
  const end = viewOf(await readPart(blob, blob.size - 22, 22));
  if (end.getUint32(0, true) !== 0x06054b50 || end.getUint16(20, true) !== 0)
    refuse('This is not a ZIP, is cut short, or has a comment or data behind it.');
  let place = {
    entries: end.getUint16(10, true),
    size: end.getUint32(12, true),
    offset: end.getUint32(16, true),
    end: blob.size - 22,
  };
  if (place.entries === 0xffff || place.size === 0xffffffff || place.offset === 0xffffffff) {
    const record = viewOf(await readPart(blob, blob.size - 98, 56));
    const locator = viewOf(await readPart(blob, blob.size - 42, 20));
    if (record.getUint32(0, true) !== 0x06064b50 || locator.getUint32(0, true) !== 0x07064b50)
      refuse('The ZIP64 end record is damaged.');
    const [entries = 0, size = 0, offset = 0] = [32, 40, 48].map((at) =>
      Number(record.getBigUint64(at, true)),
    );
    place = { entries, size, offset, end: blob.size - 98 };
  }
  if (place.offset + place.size !== place.end)
    refuse('The central directory does not end where the end record starts.');
  return place;
}

/** The fields, those that say "see ZIP64" taken from the extra field. */
function fromZip64(extra: Bytes, fields: readonly number[]): readonly number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== 0xffffffff) return field;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return fields;
}

const isSafeName = (name: string): boolean =>
  /^[A-Za-z0-9._/-]+$/.test(name) && !name.split('/').some((part) => ['', '.', '..'].includes(part));

/** Every file of a ZIP. Throws where two readers could see different files in it, or a name is unsafe. */
export async function listEntries(blob: Blob): Promise<ZipEntry[]> {
  const place = await directoryPlace(blob);
  const directory = await readPart(blob, place.offset, place.size);
  const view = viewOf(directory);
  const entries: ListedEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let i = 0; i < place.entries; i++) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== 0x02014b50)
      refuse('The central directory is damaged.');
    const length = (field: number): number => view.getUint16(at + field, true);
    const nameEnd = at + 46 + length(28);
    const nameBytes = directory.slice(at + 46, nameEnd);
    const name = textOf(nameBytes);
    const sizes = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    const [size = 0, packed = 0, offset = 0] = fromZip64(
      directory.slice(nameEnd, nameEnd + length(30)),
      sizes,
    );
    const folded = name.normalize('NFC').toLowerCase();
    if (!isSafeName(name)) refuse(`Unsafe name: ${name}`);
    if (names.has(folded)) refuse(`The name "${name}" occurs twice.`);
    if (length(32) > 0) refuse('An entry carries a comment.');
    names.add(folded);
    entries.push({ name, nameBytes, size, packed, offset, flags: length(8), method: length(10) });
    at = nameEnd + length(30);
  }
  if (at !== directory.length) refuse('The central directory holds more than it says.');
  return await placedEntries(blob, entries, place.offset);
}

/** The entries with the start of their data. Throws where they do not follow each other without a gap up to the directory. */
async function placedEntries(
  blob: Blob,
  entries: readonly ListedEntry[],
  directoryOffset: number,
): Promise<ZipEntry[]> {
  const starts = new Map<ListedEntry, number>();
  const ordered = entries.toSorted((a, b) => a.offset - b.offset);
  let at = 0;
  for (const [i, entry] of ordered.entries()) {
    if (entry.offset !== at) refuse(`There is hidden data before "${entry.name}".`);
    const view = viewOf(await readPart(blob, at, 30));
    const name = await readPart(blob, at + 30, view.getUint16(26, true));
    const isAsListed =
      view.getUint32(0, true) === 0x04034b50 &&
      view.getUint16(6, true) === entry.flags &&
      view.getUint16(8, true) === entry.method &&
      isSame(name, entry.nameBytes);
    if (!isAsListed) refuse(`"${entry.name}" is described in two ways.`);
    if ((entry.flags & 0x2041) !== 0 || (entry.method !== 0 && entry.method !== 8))
      refuse(`"${entry.name}" is encrypted or packed in an unknown way.`);
    const start = at + 30 + name.length + view.getUint16(28, true);
    starts.set(entry, start);
    at = start + entry.packed;
    const next = ordered[i + 1]?.offset ?? directoryOffset;
    if ((entry.flags & 8) !== 0 && (next - at === 16 || next - at === 24)) at = next;
  }
  if (at !== directoryOffset) refuse('There is hidden data before the central directory.');
  return entries.map((entry) => ({ ...entry, start: starts.get(entry) ?? 0 }));
}

/** The content of an entry. Throws where it is not as long as it says. */
export async function unpack(blob: Blob, entry: ZipEntry): Promise<Bytes> {
  const packed = blob.slice(entry.start, entry.start + entry.packed);
  if (entry.method === 0) return new Uint8Array(await packed.arrayBuffer());
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > entry.size) refuse(`"${entry.name}" unpacks to more than it says.`);
    parts.push(chunk.value);
  }
  if (size !== entry.size) refuse(`"${entry.name}" unpacks to less than it says.`);
  return joined(...parts);
}
