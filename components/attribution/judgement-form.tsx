'use client';

import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { ConfidenceSelect, LikelihoodSelect } from '@/components/attribution/estimate-fields';
import { useSaving } from '@/components/attribution/use-saving';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { checkStatement, recordJudgement } from '@/lib/api-client/attribution';
import { queryKeys } from '@/lib/api-client/keys';
import {
  type ConfidenceBasis,
  type ConfidenceLevel,
  confidenceBases,
  confidenceBasisQuestions,
} from '@/lib/attribution/confidence';
import { type LikelihoodBand, likelihoodTerm } from '@/lib/attribution/likelihood';
import type { AttributionSubject, HypothesisRecord } from '@/lib/contracts/attribution';

const noReasons: Record<ConfidenceBasis, string> = { sources: '', assumptions: '', argument: '' };

/** Records a judgement. Likelihood and confidence are apart; the wording is checked while it is written. */
export function JudgementForm({
  subject,
  hypotheses,
  leaderId,
}: {
  subject: AttributionSubject;
  hypotheses: readonly HypothesisRecord[];
  /** Leads the ranking now; chosen at first. */
  leaderId: string | null;
}) {
  const [hypothesisId, setHypothesis] = useState(leaderId ?? hypotheses[0]?.id ?? '');
  const [band, setBand] = useState<LikelihoodBand>('likely');
  const [level, setLevel] = useState<ConfidenceLevel>('low');
  const [reasons, setReasons] = useState(noReasons);
  const [statement, setStatement] = useState('');
  const text = useDeferredValue(statement);
  const likelihood = { by: 'band', band } as const;
  const { data: issues = [] } = useQuery({
    queryKey: queryKeys.wording(text, band),
    queryFn: () => checkStatement(text, likelihood),
    enabled: text.trim() !== '',
  });
  const { mutate, isPending } = useSaving(recordJudgement, {
    failure: 'The judgement was not recorded',
    onSaved: () => {
      setStatement('');
      setReasons(noReasons);
    },
  });
  return (
    <Panel title="New judgement" description="A later judgement stands beside the earlier ones">
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          mutate({ subject, hypothesisId, statement, likelihood, confidence: { level, reasons } });
        }}
      >
        <div className="grid grid-cols-1 gap-3 md:grid-cols-3">
          <Select
            label="Hypothesis"
            value={hypothesisId}
            onChange={setHypothesis}
            options={hypotheses.map(({ id, label, statement: said }) => ({
              value: id,
              label: `${label} ${said}`,
            }))}
            className="w-full"
          />
          <LikelihoodSelect value={band} onChange={setBand} />
          <ConfidenceSelect value={level} onChange={setLevel} />
        </div>
        <div className="grid grid-cols-1 gap-3 md:grid-cols-3">
          {confidenceBases.map((basis) => (
            <TextArea
              key={basis}
              label={confidenceBasisQuestions[basis]}
              value={reasons[basis]}
              onChange={(value) => setReasons({ ...reasons, [basis]: value })}
            />
          ))}
        </div>
        <TextArea label="The sentence that may leave the house" value={statement} onChange={setStatement} />
        <p className="text-xs text-muted">
          For example: “It is {likelihoodTerm(band)} that one operator ran these accounts.” Say how good the
          basis is in another sentence.
        </p>
        <ul aria-live="polite" className="flex flex-col gap-1 text-sm">
          {issues.map((issue) => (
            <li key={`${issue.code}-${issue.at}`} className="flex items-start gap-2 text-warn">
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span>
                “{issue.excerpt}”: {issue.message} {issue.suggestion}
              </span>
            </li>
          ))}
        </ul>
        <div>
          <Button type="submit" variant="primary" disabled={isPending || issues.length > 0}>
            Record judgement
          </Button>
        </div>
      </form>
    </Panel>
  );
}
