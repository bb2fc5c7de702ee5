import { AppError } from '@/lib/domain/errors';

/** What makes an archive unsafe or ambiguous to read. Two readers could disagree on such a file, so none of it is read. */
const archiveFlaws = [
  'not_a_zip',
  'comment',
  'prepended_data',
  'trailing_data',
  'multiple_disks',
  'gap_or_overlap',
  'local_differs_from_central',
  'encrypted',
  'compression_method',
  'symbolic_link',
  'unsafe_name',
  'duplicate_name',
  'twin_name',
  'too_many_entries',
  'too_large',
  'ratio',
  'size_differs',
  'crc_differs',
  'corrupt_data',
] as const;
export type ArchiveFlaw = (typeof archiveFlaws)[number];

/** The archive is refused before anything is taken from it. `details.flaw` is one of `archiveFlaws`. */
export class UnsafeArchiveError extends AppError {
  override readonly name = 'UnsafeArchiveError';
  readonly flaw: ArchiveFlaw;
  constructor(flaw: ArchiveFlaw, message: string, entry?: string) {
    super('invalid_input', {
      code: 'unsafe_archive',
      message,
      remedy: 'Ask the sender for the bundle again; do not open this file with other tools.',
      details: { flaw, ...(entry === undefined ? {} : { entry }) },
    });
    this.flaw = flaw;
  }
}
