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
import type { ReportInput } from '@/lib/evidence/report/report-input';

/** The report of a bundle, in the order of a suspicious-activity narrative. Pure: the same input gives the same report. */
export function buildReport(input: ReportInput): ReportDocument {
  const sections = [
    summarySection,
    subjectsSection,
    rationaleSection,
    timelineSection,
    attributionSection,
    methodSection,
    gapsSection,
    custodySection,
    attachmentsSection,
  ];
  return {
    title: `Accounts operated by one hand: cluster ${input.dossier.subject.id}`,
    marking: input.marking,
    blocks: sections.flatMap((section) => section(input)),
  };
}
