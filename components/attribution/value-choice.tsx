'use client';

import { FamilyIcon } from '@/components/marks/family';
import { Checkbox } from '@/components/ui/checkbox';
import { formatCount } from '@/components/ui/format/number';
import type { SharedValueFigure } from '@/lib/contracts/clusters';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

/** Values by their kind, in the order in which the kinds first appear. */
function byKind(values: readonly SharedValueFigure[]): [kind: string, values: SharedValueFigure[]][] {
  const kinds = new Map<string, SharedValueFigure[]>();
  for (const value of values) kinds.set(value.kind, [...(kinds.get(value.kind) ?? []), value]);
  return [...kinds];
}

/** Chooses among the values that accounts share, each with how many accounts in the world use it. */
export function ValueChoice({
  legend,
  values,
  chosen,
  onChange,
}: {
  legend: string;
  values: readonly SharedValueFigure[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-xs font-medium text-muted">{legend}</legend>
      <section
        className="max-h-80 overflow-y-auto rounded-md border border-line px-2 py-1"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label="Values"
      >
        {byKind(values).map(([kind, group]) => {
          const { title, plural, family } = identifierKindFacts(kind);
          return (
            <div key={kind} className="py-1">
              <p className="flex items-center gap-1.5 text-xs font-medium text-muted">
                <FamilyIcon family={family} className="size-3.5" /> {group.length === 1 ? title : plural}
              </p>
              {group.map(({ identifierId, display, degree }) => (
                <Checkbox
                  key={identifierId}
                  label={`${display}, ${formatCount(degree)} accounts`}
                  checked={chosen.includes(identifierId)}
                  onChange={(isChosen) =>
                    onChange(
                      isChosen ? [...chosen, identifierId] : chosen.filter((id) => id !== identifierId),
                    )
                  }
                />
              ))}
            </div>
          );
        })}
      </section>
    </fieldset>
  );
}
