import type { ReportDocument } from '@/lib/evidence/report/document';
import {
  rationaleSection,
  subjectsSection,
  summarySection,
  timelineSection,
} from '@/lib/evidence/report/findings-sections';
import {
  attachmentsSection,
  attributionSection,
  custodySection,
  gapsSection,
  methodSection,
} from '@/lib/evidence/report/method-sections';
import { caseSection, viewsSection } from '@/lib/evidence/report/papers-sections';
import type { ReportInput } from '@/lib/evidence/report/report-input';
import type { Dossier } from '@/lib/export/dossier';

function titleOf({ kind, id, title }: Dossier['subject']): string {
  return kind === 'cluster' ? `Accounts operated by one hand: cluster ${id}` : `Accounts examined: ${title}`;
}

/** The report of a bundle, in the order of a suspicious-activity narrative. Pure: the same input gives the same report. */
export function buildReport(input: ReportInput): ReportDocument {
  const sections = [
    summarySection,
    caseSection,
    subjectsSection,
    rationaleSection,
    viewsSection,
    timelineSection,
    attributionSection,
    methodSection,
    gapsSection,
    custodySection,
    attachmentsSection,
  ];
  return {
    title: titleOf(input.dossier.subject),
    marking: input.marking,
    blocks: sections.flatMap((section) => section(input)),
  };
}
