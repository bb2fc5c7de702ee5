import { formatFacts } from '@/lib/cli/table';
import type { ExportedBundle } from '@/lib/contracts/evidence';

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** What was written, what was withheld, and what the recipient needs. */
export function describeExport(made: ExportedBundle): string {
  const { leakCheck, redaction } = made;
  const searched = `${leakCheck.values} removed values searched for in every file, none found${leakCheck.unsearchable > 0 ? `; ${leakCheck.unsearchable} are too short or common to search for` : ''}`;
  const facts = formatFacts([
    ['Bundle', made.bundleId],
    ['File', made.path],
    ['Bytes', made.bytes],
    ['Files inside', made.files],
    ['Source rows', listed(made.rows)],
    ['Redaction', redaction.profile],
    ['Withheld', listed(redaction.counts)],
    ['Leak check', redaction.profile === 'none' ? 'nothing was removed' : searched],
    ['Signed by', made.signerKeyId],
  ]);
  return `${facts}\n\nGive the key id to the recipient by another way than the bundle (skein keys list).`;
}
