import { FamilyLabel, familyColor } from '@/components/marks/family';
import { formatShare } from '@/components/ui/format/number';
import type { EvidenceFamily } from '@/lib/domain/evidence-family';

export interface FamilyPart {
  family: EvidenceFamily;
  /** Bits, or any positive amount; shares are of their sum. */
  value: number;
}

/** How evidence divides over the families: one bar and its legend in figures. */
export function FamilyMix({ parts }: { parts: readonly FamilyPart[] }) {
  const shown = parts.filter((part) => part.value > 0).toSorted((a, b) => b.value - a.value);
  const total = shown.reduce((sum, part) => sum + part.value, 0);
  return (
    <div>
      <div aria-hidden className="flex h-3 gap-px overflow-hidden rounded-sm">
        {shown.map((part) => (
          <span
            key={part.family}
            style={{ width: `${(100 * part.value) / total}%`, background: familyColor[part.family] }}
          />
        ))}
      </div>
      <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
        {shown.map((part) => (
          <div key={part.family} className="col-span-2 grid grid-cols-subgrid">
            <dt>
              <FamilyLabel family={part.family} />
            </dt>
            <dd className="tabular w-14 text-right">{formatShare(part.value / total)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
