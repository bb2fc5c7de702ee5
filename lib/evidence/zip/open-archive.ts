import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { BagSource } from '@/lib/evidence/bag-source';
import type { ByteSource } from '@/lib/evidence/byte-source';
import { checkRecords, type PlacedRecord, placeRecords } from '@/lib/evidence/zip/check-layout';
import { createCrc32 } from '@/lib/evidence/zip/crc32';
import { type ArchiveLimits, defaultArchiveLimits } from '@/lib/evidence/zip/limits';
import { readDirectory } from '@/lib/evidence/zip/read-directory';
import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';

const chunkBytes = 256 * 1024;

async function* packedChunks(source: ByteSource, record: PlacedRecord): AsyncGenerator<Uint8Array> {
  const end = record.dataOffset + record.packedSize;
  for (let at = record.dataOffset; at < end; at += chunkBytes) {
    yield await source.read(at, Math.min(chunkBytes, end - at));
  }
}

async function* unpack(source: ByteSource, record: PlacedRecord): AsyncGenerator<Uint8Array> {
  if (record.method === 0) {
    yield* packedChunks(source, record);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: chunkBytes });
  const packed = Readable.from(packedChunks(source, record), { objectMode: false });
  packed.on('error', (error) => inflate.destroy(error));
  try {
    for await (const chunk of packed.pipe(inflate)) yield chunk as Buffer;
    if (inflate.bytesWritten !== record.packedSize)
      throw new UnsafeArchiveError(
        'size_differs',
        `"${record.name}" has data behind its compressed stream.`,
        record.name,
      );
  } catch (cause) {
    if (cause instanceof UnsafeArchiveError) throw cause;
    throw Object.assign(
      new UnsafeArchiveError(
        'corrupt_data',
        `The compressed data of "${record.name}" is damaged.`,
        record.name,
      ),
      { cause },
    );
  } finally {
    packed.destroy();
    inflate.destroy();
  }
}

/** Streams one entry; stops at the promised size and checks it and the CRC, so that a lying header cannot flood the reader. */
async function* readEntry(source: ByteSource, record: PlacedRecord): AsyncGenerator<Uint8Array> {
  const crc = createCrc32();
  let size = 0;
  for await (const chunk of unpack(source, record)) {
    size += chunk.length;
    if (size > record.size) break;
    crc.update(chunk);
    yield chunk;
  }
  if (size !== record.size)
    throw new UnsafeArchiveError(
      'size_differs',
      `"${record.name}" unpacks to another size than its header says.`,
      record.name,
    );
  if (crc.value() !== record.crc32)
    throw new UnsafeArchiveError(
      'crc_differs',
      `The checksum of "${record.name}" does not match its data.`,
      record.name,
    );
}

/**
 * Opens a ZIP for reading without unpacking it. Throws UnsafeArchiveError before any entry is read if the file is unsafe
 * or two readers could see different content in it.
 */
export async function openArchive(
  source: ByteSource,
  limits: ArchiveLimits = defaultArchiveLimits,
): Promise<BagSource> {
  const { records, directoryOffset } = await readDirectory(source, limits);
  checkRecords(records, limits);
  const placed = await placeRecords(source, records, directoryOffset);
  const files = placed.filter((record) => !record.name.endsWith('/'));
  const byName = new Map(files.map((record) => [record.name, record]));
  return {
    files: files.map(({ name, size }) => ({ path: name, size })),
    open: (path) => {
      const record = byName.get(path);
      if (!record) throw new RangeError(`No entry "${path}" in the archive.`);
      return readEntry(source, record);
    },
  };
}
