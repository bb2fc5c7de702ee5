import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';

/** A little-endian reader over bytes. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A 64-bit size as a number. Throws UnsafeArchiveError beyond 2^53 − 1. */
export function toSafe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER))
    throw new UnsafeArchiveError('too_large', `A size of ${value} bytes is beyond what can be read.`);
  return Number(value);
}

const zip64Id = 0x0001;
/** ZIP64 sizes, time stamps, Unix owner. Others (such as 0x7075, another name for the file) make readers disagree. */
const harmlessIds = new Set([zip64Id, 0x5455, 0x7875]);

function* fieldsOf(extra: Uint8Array): Generator<{ id: number; start: number; end: number }> {
  const view = viewOf(extra);
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) break;
    yield { id: view.getUint16(at, true), start: at + 4, end };
    at = end;
  }
  if (at !== extra.length) throw new UnsafeArchiveError('corrupt_data', 'An extra field is cut short.');
}

/** Refuses extra fields that could give an entry another name or meaning. */
export function checkExtra(extra: Uint8Array, name: string): void {
  const seen = new Set<number>();
  for (const { id } of fieldsOf(extra)) {
    if (!harmlessIds.has(id) || seen.has(id))
      throw new UnsafeArchiveError(
        'local_differs_from_central',
        `The entry "${name}" carries the extra field 0x${id.toString(16)}, which readers interpret differently.`,
        name,
      );
    seen.add(id);
  }
}

/** The sizes a ZIP64 extra field carries for those fields that say 0xFFFFFFFF, in their fixed order. */
export function resolveZip64(
  extra: Uint8Array,
  fields: readonly [size: number, packedSize: number, localOffset: number],
): number[] {
  const zip64 = [...fieldsOf(extra)].find(({ id }) => id === zip64Id);
  if (!zip64) return [...fields];
  const view = viewOf(extra);
  let next = zip64.start;
  return fields.map((field) => {
    if (field !== 0xffffffff) return field;
    if (next + 8 > zip64.end) throw new UnsafeArchiveError('corrupt_data', 'A ZIP64 field is cut short.');
    next += 8;
    return toSafe(view.getBigUint64(next - 8, true));
  });
}
