/** Records of a CSV file without its header: line ends outside quotes (RFC 4180). */
export async function countRecords(content: AsyncIterable<Uint8Array>): Promise<number> {
  const [quote, lineEnd] = [0x22, 0x0a];
  let isQuoted = false;
  let ends = 0;
  for await (const chunk of content)
    for (const byte of chunk) {
      if (byte === quote) isQuoted = !isQuoted;
      else if (byte === lineEnd && !isQuoted) ends++;
    }
  return Math.max(0, ends - 1);
}
