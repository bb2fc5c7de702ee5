/** What a check of a bag found. `error` makes the bag invalid; `warning` is legal but unwise. */
const bagFindingCodes = [
  'bagit_txt_missing',
  'bagit_txt_invalid',
  'version_unknown',
  'encoding_unknown',
  'tag_file_unreadable',
  'metadata_invalid',
  'oxum_differs',
  'manifest_missing',
  'manifest_line_invalid',
  'manifest_unlisted',
  'algorithm_unknown',
  'path_unsafe',
  'path_outside_payload',
  'duplicate_path',
  'twin_path',
  'file_missing',
  'file_altered',
  'file_extra',
  'not_fetched',
  'unusual_notation',
] as const;
export type BagFindingCode = (typeof bagFindingCodes)[number];

export interface BagFinding {
  severity: 'error' | 'warning';
  code: BagFindingCode;
  /** The file it is about, when it is about one. */
  path: string | null;
  message: string;
}

/** Collects findings of one check. */
export class Findings {
  readonly list: BagFinding[] = [];
  error(code: BagFindingCode, path: string | null, message: string): void {
    this.list.push({ severity: 'error', code, path, message });
  }
  warn(code: BagFindingCode, path: string | null, message: string): void {
    this.list.push({ severity: 'warning', code, path, message });
  }
}
