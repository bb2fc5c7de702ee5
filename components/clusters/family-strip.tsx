import { familyColor } from '@/components/marks/family';
import { formatShare } from '@/components/ui/format/number';
import type { ClusterSummary } from '@/lib/contracts/clusters';
import { evidenceFamilyTitles } from '@/lib/domain/evidence-family';

/** The families' shares as one small bar; the figures on hover and for screen readers. */
export function FamilyStrip({ families }: { families: ClusterSummary['families'] }) {
  const words = families
    .map(({ family, share }) => `${evidenceFamilyTitles[family]} ${formatShare(share)}`)
    .join(', ');
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className="flex h-2 w-28 gap-px overflow-hidden rounded-[2px]"
    >
      {families.map(({ family, share }) => (
        <span key={family} style={{ width: `${share * 100}%`, background: familyColor[family] }} />
      ))}
    </span>
  );
}
