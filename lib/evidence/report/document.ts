/** A report as plain blocks; the same blocks become HTML and PDF. Text is plain text, never markup. */
export type ReportBlock =
  | { type: 'heading'; level: 1 | 2; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: readonly string[] }
  | { type: 'facts'; rows: readonly (readonly [name: string, value: string])[] }
  | {
      type: 'table';
      caption: string;
      columns: readonly { title: string; isNumber?: boolean }[];
      rows: readonly (readonly string[])[];
      /** What the table leaves out and where it is, in a sentence. */
      leftOut?: string;
    }
  | { type: 'figure'; svg: string; alt: string; caption: string };

export interface ReportDocument {
  title: string;
  /** Shown at the head of every page. */
  marking: string;
  blocks: readonly ReportBlock[];
}

const wholeFormat = new Intl.NumberFormat('en-US');

/** "12,345". */
export const whole = (value: number): string => wholeFormat.format(value);

/** "+14.25 bits"; a minus sign for evidence against. */
export const signedBits = (bits: number): string =>
  `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(2)} bits`;

/** "99.98 %"; never rounded up to certainty. */
export function percent(share: number): string {
  const shown = Math.floor(share * 10_000) / 100;
  return `${share > 0 && shown === 0 ? '< 0.01' : shown.toFixed(2)} %`;
}

/** "2026-06-10 12:00 UTC"; an en dash where nothing is known. */
export function moment(time: number | null): string {
  return time === null ? '–' : `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
