import { FamilyIcon } from '@/components/marks/family';
import { formatProbability } from '@/components/ui/format/number';
import type { PairExplanation } from '@/lib/contracts/explanation';
import { evidenceFamilies, evidenceFamilyTitles } from '@/lib/domain/evidence-family';

/** What would be left of the probability without one family of evidence: how robust the verdict is. */
export function WhatIf({ explanation: { counterfactuals, probability } }: { explanation: PairExplanation }) {
  if (counterfactuals.length === 0) return null;
  return (
    <section aria-label="What if" className="text-sm">
      <h4 className="mb-1 text-xs font-medium text-muted">
        The probability is {formatProbability(probability)}. It would be …
      </h4>
      <ul className="space-y-1">
        {counterfactuals.map((line) => (
          <li key={line.without} className="grid grid-cols-[minmax(0,1fr)_5rem_4rem] items-center gap-2">
            <Without name={line.without} />
            <span aria-hidden className="h-1.5 overflow-hidden rounded-full bg-data-soft">
              <span className="block h-full bg-data" style={{ width: `${line.probability * 100}%` }} />
            </span>
            <span className="text-right tabular-nums">{formatProbability(line.probability)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Without({ name }: { name: string }) {
  const family = evidenceFamilies.find((known) => known === name);
  const title = family ? evidenceFamilyTitles[family].toLowerCase() : name;
  return (
    <span className="flex min-w-0 items-center gap-1.5 truncate">
      {family && <FamilyIcon family={family} className="size-3.5" />}
      without {title}
    </span>
  );
}
