'use client';

import { useState } from 'react';
import { WhyLinked } from '@/components/evidence/why-linked';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { shortenMiddle } from '@/components/ui/format/shorten';

export interface Mistake {
  accountA: string;
  accountB: string;
  /** What is wrong with it, in a few words. */
  note: string;
}

/** Mistakes one by one: the list on the left, the waterfall of the chosen pair on the right. */
export function MistakeReader({
  label,
  mistakes,
  runId,
}: {
  label: string;
  mistakes: readonly Mistake[];
  runId: string;
}) {
  const [at, setAt] = useState(0);
  const chosen = mistakes[at];
  if (!chosen) return null;
  return (
    <div className="grid grid-cols-1 lg:grid-cols-[320px_minmax(0,1fr)]">
      <div className="border-b border-line lg:border-r lg:border-b-0">
        <ol aria-label={label} className="max-h-[420px] overflow-y-auto">
          {mistakes.map((mistake, index) => (
            <li key={`${mistake.accountA}|${mistake.accountB}`}>
              <button
                type="button"
                aria-current={index === at}
                onClick={() => setAt(index)}
                className={cx(
                  'block w-full px-3 py-1.5 text-left text-sm hover:bg-hover',
                  index === at && 'bg-hover font-medium',
                )}
              >
                <span className="block truncate font-mono text-xs">
                  {shortenMiddle(mistake.accountA, 16)} ↔ {shortenMiddle(mistake.accountB, 16)}
                </span>
                <span className="block text-xs text-muted">{mistake.note}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div className="min-w-0 p-3">
        <div className="mb-3 flex items-center gap-2 text-sm text-muted">
          <span className="flex-1">
            {at + 1} of {mistakes.length}
          </span>
          <Button size="sm" disabled={at === 0} onClick={() => setAt(at - 1)}>
            Previous
          </Button>
          <Button size="sm" disabled={at === mistakes.length - 1} onClick={() => setAt(at + 1)}>
            Next
          </Button>
        </div>
        <WhyLinked
          key={`${chosen.accountA}|${chosen.accountB}`}
          a={chosen.accountA}
          b={chosen.accountB}
          runId={runId}
        />
      </div>
    </div>
  );
}
