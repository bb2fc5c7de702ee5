/** Whitespace that SQL and TypeScript trim alike. */
export function trimAscii(raw: string): string {
  return raw.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/** Free text as a comparable value: NFKC, runs of white space to one blank, ends trimmed. Case stays. */
export function normaliseText(raw: string): string {
  return raw.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** Names of people and organisations: as free text, without regard to case. */
export function normaliseName(raw: string): string {
  return normaliseText(raw).toLowerCase();
}
