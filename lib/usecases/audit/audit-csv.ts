import type { AuditEntry } from '@/lib/contracts/audit';
import type { CsvCell } from '@/lib/export/csv';

export const auditCsvHeader = [
  'seq',
  'at',
  'actorId',
  'actorName',
  'role',
  'action',
  'place',
  'outcome',
  'objects',
  'purpose',
  'address',
  'channel',
  'credential',
  'prevHash',
  'hash',
] as const satisfies readonly (keyof AuditEntry)[];

/** One line of the log's CSV: the time in ISO 8601, objects between spaces. */
export function toAuditCells(entry: AuditEntry): CsvCell[] {
  return auditCsvHeader.map((field) => {
    if (field === 'at') return new Date(entry.at).toISOString();
    return field === 'objects' ? entry.objects.join(' ') : entry[field];
  });
}
