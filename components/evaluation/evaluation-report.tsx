import Link from 'next/link';
import { Curve } from '@/components/charts/curve';
import { Reliability } from '@/components/charts/reliability';
import { AblationTable } from '@/components/evaluation/ablation-table';
import { EvaluationFigures } from '@/components/evaluation/evaluation-figures';
import { MistakeReader } from '@/components/evaluation/mistake-reader';
import { RowsLink } from '@/components/evaluation/rows-link';
import { hrefs } from '@/components/shell/hrefs';
import { formatBits, formatCount, formatProbability } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { Panel } from '@/components/ui/panel';
import type { Evaluation } from '@/lib/contracts/evaluation';

const three = (value: number | null): string => (value === null ? 'unknown' : value.toFixed(3));

/** A run held against labels: how right it was, how far its probabilities can be trusted, and its mistakes to read. */
export function EvaluationReport({
  evaluation,
  source,
  labels,
}: {
  evaluation: Evaluation;
  /** Name of the labels file; null: the labels that were imported. */
  source: string | null;
  /** Upload that the labels are in. */
  labels: string | undefined;
}) {
  const { runId, falseLinks, missedPairs, innocentsFound } = evaluation;
  const rows = (part: Parameters<typeof RowsLink>[0]['part']) => (
    <RowsLink runId={runId} labels={labels} part={part} />
  );
  return (
    <>
      <p className="text-sm text-muted">
        Against {source === null ? 'the imported labels' : <span className="font-mono">{source}</span>}:{' '}
        {formatCount(evaluation.labelledAccounts)} labelled accounts, {formatCount(evaluation.operators)}{' '}
        operators, {formatCount(evaluation.innocents)} innocents
        {evaluation.unknownAccounts > 0 &&
          `; ${formatCount(evaluation.unknownAccounts)} labels name accounts that the run does not know`}
        . Only confirmed members count. Labels never reach the scoring. {rows('accounts')}
      </p>
      <EvaluationFigures evaluation={evaluation} />
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
        <Panel
          title="Precision over recall"
          description="Joining accounts by chains of links at or above a probability, as clusters are"
          actions={rows('curve')}
        >
          <Curve
            label="Precision over recall"
            points={evaluation.precisionRecallCurve.map(({ recall, precision }) => ({
              x: recall,
              y: precision,
            }))}
            xLabel="recall"
            yLabel="precision"
          />
        </Panel>
        <Panel
          title="Calibration"
          description={`Expected calibration error ${three(evaluation.calibrationError)}, Brier score ${three(evaluation.brierScore)}, over ${formatCount(evaluation.judgedLinks)} links between labelled accounts`}
          actions={rows('calibration')}
        >
          <Reliability bins={evaluation.calibration} />
        </Panel>
      </div>
      {evaluation.ablation.length > 0 && (
        <Panel
          title="Without each family"
          description="The strong links scored again as if the source held nothing of the family, and clustered again"
          actions={rows('ablation')}
          isFlush
        >
          <AblationTable evaluation={evaluation} />
        </Panel>
      )}
      <Panel
        title="Links between different hands"
        description={falseLinks.length === 0 ? 'None was made' : 'The surest first, to read one by one'}
        actions={falseLinks.length > 0 && rows('false-links')}
        isFlush
      >
        <MistakeReader
          label="Links between different hands"
          runId={runId}
          mistakes={falseLinks.map((link) => ({
            ...link,
            note: `${formatBits(link.weightBits)} bits, probability ${formatProbability(link.probability)}${link.isStrong ? ', strong' : ''}`,
          }))}
        />
      </Panel>
      <Panel
        title="Pairs that were missed"
        description={
          missedPairs.length === 0
            ? 'None'
            : 'One hand’s accounts that no cluster holds together, a few of each operator'
        }
        actions={missedPairs.length > 0 && rows('missed-pairs')}
        isFlush
      >
        <MistakeReader
          label="Pairs that were missed"
          runId={runId}
          mistakes={missedPairs.map(({ operator, ...pair }) => ({ ...pair, note: `operator ${operator}` }))}
        />
      </Panel>
      {innocentsFound.length > 0 && (
        <Panel title="Innocents in confirmed clusters" actions={rows('innocents')}>
          <ul className="columns-1 text-sm sm:columns-2 xl:columns-3">
            {innocentsFound.map(({ accountId, clusterId }) => (
              <li key={accountId} className="flex gap-2 py-0.5">
                <Link href={hrefs.account(accountId)} className="truncate font-mono hover:underline">
                  {shortenMiddle(accountId, 22)}
                </Link>
                <span className="text-muted">in</span>
                <Link href={hrefs.cluster(clusterId)} className="font-mono hover:underline">
                  {clusterId}
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
