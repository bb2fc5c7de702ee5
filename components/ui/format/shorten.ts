/** Shortens in the middle, keeping both ends: people recognise identifiers by how they begin and end. */
export function shortenMiddle(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  const kept = Math.max(2, lengthMax - 1);
  const head = Math.ceil(kept / 2);
  return `${text.slice(0, head)}…${text.slice(text.length - (kept - head))}`;
}
