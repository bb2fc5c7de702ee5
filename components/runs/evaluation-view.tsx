import { EvaluationFigures } from '@/components/evaluation/evaluation-figures';
import { hrefs } from '@/components/shell/hrefs';
import { ButtonLink } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import type { Evaluation } from '@/lib/contracts/evaluation';

/** A run held against labels in four figures, and the way to the whole report. */
export function EvaluationView({ evaluation }: { evaluation: Evaluation }) {
  return (
    <Panel
      title="Against labels"
      description={`${formatCount(evaluation.labelledAccounts)} labelled accounts of ${formatCount(evaluation.operators)} operators and ${formatCount(evaluation.innocents)} innocents; labels are never read by the scoring`}
      actions={
        <ButtonLink size="sm" href={hrefs.evaluation(evaluation.runId)}>
          Whole report
        </ButtonLink>
      }
      isFlush
    >
      <div className="[&>dl]:rounded-none [&>dl]:border-0">
        <EvaluationFigures evaluation={evaluation} />
      </div>
    </Panel>
  );
}
