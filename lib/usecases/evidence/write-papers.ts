import type { Papers } from '@/lib/evidence/report/papers';
import { viewSvg } from '@/lib/evidence/report/view-svg';
import { isoTime } from '@/lib/export/dossier';
import { spreadsheetTable } from '@/lib/export/spreadsheet-table';
import type { PayloadFiles } from '@/lib/usecases/evidence/payload-files';

type AuditEntry = Papers['audit']['entries'][number];

function auditCsv(entries: readonly AuditEntry[]): Iterable<string> {
  return spreadsheetTable<AuditEntry>(
    [
      ['seq', (entry) => entry.seq],
      ['at', (entry) => isoTime(entry.at)],
      ['by', (entry) => entry.by],
      ['role', (entry) => entry.role],
      ['action', (entry) => entry.action],
      ['place', (entry) => entry.place],
      ['outcome', (entry) => entry.outcome],
      ['hash', (entry) => entry.hash],
    ],
    entries,
  );
}

/** What people wrote, as files: only those that say something. Views are numbered, because ids make no good file names. */
export async function writePapers(
  out: PayloadFiles,
  papers: Papers,
  renderPng: (svg: string) => Promise<Uint8Array>,
): Promise<void> {
  const { caseFile, decisions, attribution, views, audit } = papers;
  if (caseFile !== null)
    await out.addJson('papers/case.json', 'The case: items, notes, tasks, course', caseFile);
  if (decisions.length > 0)
    await out.addJson('papers/decisions.json', 'Decisions of analysts on pairs of accounts', decisions);
  if (attribution.length > 0)
    await out.addJson(
      'papers/attribution.json',
      'Hypotheses, evidence, judgements, dissent, ladder',
      attribution,
    );
  for (const [index, view] of views.entries()) {
    const name = `papers/views/${index + 1}`;
    await out.addJson(`${name}.json`, 'A saved view: what was in sight, and where', view);
    const picture = viewSvg(view);
    if (!picture) continue;
    await out.add(`${name}.svg`, 'A saved view as a drawing', picture.svg);
    await out.add(`${name}.png`, 'The same as a picture', await renderPng(picture.svg));
  }
  if (audit.entries.length > 0)
    await out.add('custody/audit.csv', 'Audit log about the subject', auditCsv(audit.entries));
}
