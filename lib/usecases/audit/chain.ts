import type { AuditEntry, AuditRecord } from '@/lib/contracts/audit';
import { sha256Hex } from '@/lib/evidence/digests';
import { canonicalJson } from '@/lib/export/canonical-json';
import type { AuditHead } from '@/lib/usecases/ports/audit';

/** What the first entry follows. */
export const genesis: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/** Hash of an entry: SHA-256 over its canonical JSON (RFC 8785) without the hash itself. */
export function hashEntry({ hash: _hash, ...entry }: AuditEntry): string {
  return sha256Hex(Buffer.from(canonicalJson(entry), 'utf8'));
}

/** Puts records behind the head of a chain. */
export function linkRecords(head: AuditHead, records: readonly AuditRecord[]): AuditEntry[] {
  let { seq, hash } = head;
  return records.map((record) => {
    seq += 1;
    const entry: AuditEntry = { ...record, seq, prevHash: hash, hash: '' };
    hash = hashEntry(entry);
    return { ...entry, hash };
  });
}
