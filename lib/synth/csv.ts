import { isoTime } from '@/lib/synth/iso-time';
import type { Cell, ExchangeRow } from '@/lib/synth/rows';

const special = /[",\r\n]/;

function quoted(text: string): string {
  if (!special.test(text)) return text;
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}

/** One CSV line (RFC 4180, `\n` at the end); undefined is an empty field. */
export function csvLine(cells: readonly Cell[]): string {
  let line = '';
  for (const [i, cell] of cells.entries()) {
    if (i > 0) line += ',';
    if (cell !== undefined) line += typeof cell === 'number' ? cell : quoted(cell);
  }
  return `${line}\n`;
}

/** Which of the two prompt columns an exchanges file carries. */
export type PromptColumns = 'text' | 'cluster' | 'both' | 'none';

/** CSV line of an exchange; only the prompt can hold characters that need quotes. */
export function exchangeLine(row: ExchangeRow, columns: PromptColumns): string {
  const head = `${row.eventId},${row.accountId},${isoTime(row.atMs)},${row.ip},${row.device ?? ''},${row.apiKey ?? ''},`;
  const body = `${row.model},${row.capability},${row.inputTokens},${row.outputTokens},${row.latencyMs},${row.outcome}`;
  const text = columns === 'text' || columns === 'both' ? `,${quoted(row.prompt)}` : '';
  const cluster = columns === 'cluster' || columns === 'both' ? `,${row.promptCluster ?? ''}` : '';
  return `${head}${body}${text}${cluster}\n`;
}
