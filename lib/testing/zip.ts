import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a hand-made ZIP; every field can be made to lie. */
export interface ZipEntry {
  name: string;
  content?: Uint8Array | string;
  localName?: string;
  size?: number;
  flags?: number;
  method?: number;
  attributes?: number;
  crc?: number;
  extra?: Uint8Array;
}

/** Builds a ZIP byte by byte, for tests of the reader. `parts` is glued before and between. */
export function buildZip(
  entries: readonly ZipEntry[],
  lies: { prefix?: Uint8Array; gap?: Uint8Array; comment?: string; entryCount?: number } = {},
): Buffer {
  const chunks: Buffer[] = [Buffer.from(lies.prefix ?? [])];
  const directory: Buffer[] = [];
  let offset = chunks[0]?.length ?? 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(entry.flags ?? 0x0800, 0);
    fields.writeUInt16LE(method, 2);
    fields.writeUInt16LE(0x21, 6);
    fields.writeUInt32LE(entry.crc ?? crc32(content), 8);
    fields.writeUInt32LE(packed.length, 12);
    fields.writeUInt32LE(entry.size ?? content.length, 16);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0]),
      fields.subarray(0, 20),
      uint16(localName.length),
      uint16(0),
      localName,
      packed,
    ]);
    const name = Buffer.from(entry.name);
    const extra = Buffer.from(entry.extra ?? []);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((entry.attributes ?? 0o100644 << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 63, 3, 20, 0]),
        fields.subarray(0, 20),
        uint16(name.length),
        uint16(extra.length),
        tail,
        name,
        extra,
      ]),
    );
    chunks.push(local);
    offset += local.length;
  }
  const gap = Buffer.from(lies.gap ?? []);
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(lies.entryCount ?? entries.length, 8);
  end.writeUInt16LE(lies.entryCount ?? entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset + gap.length, 16);
  end.writeUInt16LE((lies.comment ?? '').length, 20);
  return Buffer.concat([...chunks, gap, central, end, Buffer.from(lies.comment ?? '')]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
