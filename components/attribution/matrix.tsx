'use client';

import { FilePlus2 } from 'lucide-react';
import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { cx } from '@/components/ui/cx';
import { EmptyState } from '@/components/ui/empty-state';
import { type AchRating, achRatings, diagnosticityOf } from '@/lib/attribution/ach';
import { describeGrading } from '@/lib/attribution/grading';
import { matrixOf, weightOfEvidence } from '@/lib/attribution/matrix-of';
import type { EvidenceItem, HypothesisRecord } from '@/lib/contracts/attribution';
import { hasNode } from '@/lib/domain/identifier-kind';

const ratingLook: Record<AchRating, { sign: string; label: string; className: string }> = {
  consistent: { sign: '+', label: 'consistent', className: 'text-ink' },
  neutral: { sign: '·', label: 'neutral', className: 'text-muted' },
  inconsistent: { sign: '−', label: 'inconsistent', className: 'bg-warn-soft text-warn font-semibold' },
};

/** Where the figure behind an item can be seen; null for items from outside and gaps. */
function sourceHref({ origin, subject }: EvidenceItem): string | null {
  if (origin.type !== 'graph') return null;
  const { reference } = origin;
  switch (reference.kind) {
    case 'link':
      return hrefs.why(reference.accountA, reference.accountB);
    case 'identifier':
    case 'template':
      if (hasNode(reference.identifierId.split(':', 1)[0] ?? ''))
        return hrefs.identifier(reference.identifierId);
      return subject.kind === 'cluster' ? hrefs.cluster(subject.id) : hrefs.campaign(subject.id);
    case 'timing':
      return hrefs.cluster(reference.clusterId);
  }
}

function detailOf(item: EvidenceItem): string {
  if (item.figure) return item.figure.text;
  if (item.origin.type === 'outside') return `${item.origin.source}. ${item.origin.citation}`;
  return item.origin.type === 'gap' ? `Not known. It would show: ${item.origin.wouldShow}` : '';
}

function EvidenceCell({ item }: { item: EvidenceItem }) {
  const href = sourceHref(item);
  return (
    <th scope="row" className="min-w-64 py-2 pr-3 pl-3 text-left align-top font-normal">
      <span className="font-medium">
        {href ? (
          <Link href={href} className="hover:underline">
            {item.title}
          </Link>
        ) : (
          item.title
        )}
      </span>
      <span className="block text-xs text-muted">{detailOf(item)}</span>
      {item.note && <span className="block text-xs text-muted">{item.note}</span>}
    </th>
  );
}

/** One sign in a field as small as the sign; the menu that opens on it has the words. */
function RatingCell({
  label,
  rating,
  onRate,
}: {
  label: string;
  rating: AchRating;
  onRate: (rating: AchRating) => void;
}) {
  const { sign, className } = ratingLook[rating];
  return (
    <span
      className={cx(
        'relative mt-1.5 inline-flex size-7 items-center justify-center rounded-sm border border-line-strong',
        'focus-within:outline-2 focus-within:outline-accent hover:bg-hover',
        className,
      )}
    >
      <span aria-hidden>{sign}</span>
      <select
        aria-label={label}
        title={ratingLook[rating].label}
        value={rating}
        onChange={(event) => onRate(event.target.value as AchRating)}
        className="absolute inset-0 cursor-pointer opacity-0"
      >
        {achRatings.map((choice) => (
          <option key={choice} value={choice}>
            {ratingLook[choice].sign} {ratingLook[choice].label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Evidence against hypotheses, a rating in every cell; the ranking beside it follows at once. */
export function Matrix({
  hypotheses,
  evidence,
  onRate,
}: {
  hypotheses: readonly HypothesisRecord[];
  evidence: readonly EvidenceItem[];
  onRate: (evidenceId: string, hypothesisId: string, rating: AchRating) => void;
}) {
  if (evidence.length === 0) {
    return (
      <EmptyState icon={<FilePlus2 />} title="No evidence on the table yet">
        Put links, shared values, templates, hours, reports and gaps here, then say for each hypothesis
        whether it fits.
      </EmptyState>
    );
  }
  const ids = hypotheses.map(({ id }) => id);
  const { items } = matrixOf(hypotheses, evidence);
  return (
    <section
      className="overflow-x-auto"
      aria-label="Matrix of evidence and hypotheses"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table className="w-full text-sm" aria-label="Evidence by hypothesis">
        <thead>
          <tr className="border-b border-line text-xs text-muted">
            <th scope="col" className="py-2 pl-3 text-left font-medium">
              Evidence
              {achRatings.map((rating) => (
                <span key={rating} className="ml-3 font-normal">
                  {ratingLook[rating].sign} {ratingLook[rating].label}
                </span>
              ))}
            </th>
            {hypotheses.map(({ id, label, statement }) => (
              <th key={id} scope="col" title={statement} className="px-1 text-center font-medium">
                {label}
              </th>
            ))}
            <th
              scope="col"
              className="px-2 text-right font-medium"
              title="From the grading; a gap weighs nothing"
            >
              Weight
            </th>
            <th
              scope="col"
              className="px-3 text-right font-medium"
              title="How well it tells hypotheses apart, 0 to 1"
            >
              Tells apart
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {evidence.map((item, index) => {
            const row = items[index];
            return (
              <tr key={item.id}>
                <EvidenceCell item={item} />
                {hypotheses.map(({ id, label }) => {
                  const rating = item.ratings[id] ?? 'neutral';
                  return (
                    <td key={id} className="w-11 px-1 text-center align-top">
                      <RatingCell
                        label={`${item.title}, ${label}`}
                        rating={rating}
                        onRate={(chosen) => onRate(item.id, id, chosen)}
                      />
                    </td>
                  );
                })}
                <td
                  className="tabular px-2 pt-2.5 text-right align-top"
                  title={describeGrading(item.grading)}
                >
                  {weightOfEvidence(item).toFixed(2)}
                </td>
                <td className="tabular px-3 pt-2.5 text-right align-top">
                  {row ? diagnosticityOf(row, ids).toFixed(2) : ''}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
