import { crc32 } from 'node:zlib';

/** CRC-32 (ISO-HDLC) of a stream of chunks. */
export function createCrc32(): { update(chunk: Uint8Array): void; value(): number } {
  let crc = 0;
  return {
    update: (chunk) => {
      crc = crc32(chunk, crc);
    },
    value: () => crc >>> 0,
  };
}
