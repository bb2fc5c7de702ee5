const bufferBytes = 4 << 20;
const zero = 0x30;
/** More digits than a line number that is a safe integer can have. */
const digitsMax = 17;

/** Collects sound records, each behind its line number, in a buffer that is flushed between chunks. */
export function createRecordBuffer(delimiter: string): {
  add(bytes: Buffer, start: number, end: number, line: number): void;
  take(): Buffer;
} {
  let buffer = Buffer.allocUnsafe(bufferBytes);
  let used = 0;
  const delimiterByte = delimiter.charCodeAt(0);

  const writeLine = (line: number): void => {
    let end = used + 1;
    for (let bound = 10; line >= bound; bound *= 10) end += 1;
    used = end;
    let rest = line;
    do {
      end -= 1;
      buffer[end] = zero + (rest % 10);
      rest = Math.floor(rest / 10);
    } while (rest > 0);
  };

  return {
    add: (bytes, start, end, line) => {
      const needed = end - start + digitsMax + 2;
      if (used + needed > buffer.length) {
        const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, used + needed));
        buffer.copy(larger, 0, 0, used);
        buffer = larger;
      }
      writeLine(line);
      buffer[used] = delimiterByte;
      used += 1;
      bytes.copy(buffer, used, start, end);
      used += end - start;
      buffer[used] = 0x0a;
      used += 1;
    },
    take: () => {
      const taken = buffer.subarray(0, used);
      used = 0;
      return taken;
    },
  };
}
