'use client';

import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge';
import { ErrorState } from '@/components/ui/error-state';
import { formatBits, formatProbability } from '@/components/ui/format/number';
import { SkeletonRows } from '@/components/ui/skeleton';
import { explainPair } from '@/lib/api-client/evidence';
import { queryKeys } from '@/lib/api-client/keys';
import { ApiProblem } from '@/lib/api-client/problem';
import type { PairExplanation } from '@/lib/contracts/explanation';
import { evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import { DecisionBar } from './decision-bar';
import { PathSteps } from './path-steps';
import { mainReasons, verdictWords } from './verdict';
import { Waterfall } from './waterfall';
import { WhatIf } from './what-if';

/** Why two accounts are, or are not, linked: verdict, main reasons, waterfall, what was missing, what if. */
export function WhyLinked({ a, b, runId }: { a: string; b: string; runId?: string | undefined }) {
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.explanation(a, b, runId),
    queryFn: ({ signal }) => explainPair({ a, b, runId }, signal),
  });
  if (error) {
    const problem = error instanceof ApiProblem ? error : undefined;
    return (
      <ErrorState
        title="The explanation could not be read"
        message={error.message}
        remedy={problem?.remedy}
        reference={problem?.reference}
        onRetry={() => void refetch()}
      />
    );
  }
  return data ? <Explanation explanation={data} /> : <SkeletonRows rows={6} />;
}

/** The same for an explanation that is at hand already. */
export function Explanation({ explanation }: { explanation: PairExplanation }) {
  return (
    <div className="space-y-4">
      <Verdict explanation={explanation} />
      <DecisionBar explanation={explanation} />
      {explanation.path && <PathSteps path={explanation.path} />}
      <Waterfall explanation={explanation} />
      <Missing explanation={explanation} />
      <WhatIf explanation={explanation} />
    </div>
  );
}

function Verdict({ explanation }: { explanation: PairExplanation }) {
  const { probability, weightBits, isStrong, isSingleFamily, familiesFor } = explanation;
  const reasons = mainReasons(explanation);
  return (
    <header className="space-y-1.5">
      <h3 className="text-lg leading-6 font-semibold text-balance">{verdictWords(probability)}</h3>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        <span>
          probability{' '}
          <span className="font-semibold text-ink tabular-nums">{formatProbability(probability)}</span>
        </span>
        <span>
          weight <span className="font-semibold text-ink tabular-nums">{formatBits(weightBits)} bits</span>
        </span>
        {isStrong && <Badge tone="good">Strong link</Badge>}
        {isSingleFamily && (
          <Badge
            tone="warn"
            title="All that speaks for the link is of one kind, so it can be wrong as a whole"
          >
            Rests on one family{familiesFor[0] ? `: ${evidenceFamilyTitles[familiesFor[0]]}` : ''}
          </Badge>
        )}
      </p>
      {reasons.length > 0 && <p className="text-sm text-pretty">{reasons.join(' ')}</p>}
    </header>
  );
}

function Missing({ explanation: { missing } }: { explanation: PairExplanation }) {
  if (missing.length === 0) return null;
  return (
    <p className="text-xs text-muted">
      <span className="font-medium">No data on either side, so it weighs nothing: </span>
      {missing.map(({ title }) => title).join(', ')}.
    </p>
  );
}
