import Link from 'next/link';
import { Curve } from '@/components/charts/curve';
import { FamilyLabel } from '@/components/marks/family';
import { hrefs } from '@/components/shell/hrefs';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatBits, formatCount, formatProbability, formatShare } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { Panel } from '@/components/ui/panel';
import type { Evaluation } from '@/lib/contracts/runs';

/** A run held against labels: how right it was, how well its probabilities can be trusted, and its mistakes to read. */
export function EvaluationView({ evaluation }: { evaluation: Evaluation }) {
  const { pairwise, bCubed, calibration } = evaluation;
  const bins = calibration.filter(({ links }) => links > 0);
  return (
    <Panel
      title="Against labels"
      description={`${formatCount(evaluation.labelledAccounts)} labelled accounts of ${formatCount(evaluation.operators)} operators and ${formatCount(evaluation.innocents)} innocents; labels are never read by the scoring`}
      isFlush
    >
      <div className="border-b border-line [&>dl]:rounded-none [&>dl]:border-0">
        <FigureRow>
          <FigureTile
            label="B-cubed F1"
            value={bCubed.f1.toFixed(3)}
            note={`precision ${bCubed.precision.toFixed(3)}, recall ${bCubed.recall.toFixed(3)}`}
          />
          <FigureTile
            label="Pairwise F1"
            value={pairwise.f1.toFixed(3)}
            note={`precision ${pairwise.precision.toFixed(3)}, recall ${pairwise.recall.toFixed(3)}`}
          />
          <FigureTile
            label="Innocents in clusters"
            value={formatCount(evaluation.innocentsInClusters)}
            note={`${formatShare(evaluation.innocentsInClustersRate)} of ${formatCount(evaluation.innocents)} innocents`}
          />
          <FigureTile
            label="Recall at 99 % precision"
            value={
              evaluation.recallAt99Precision === null ? 'none' : evaluation.recallAt99Precision.toFixed(3)
            }
            note={
              evaluation.calibrationError === null
                ? undefined
                : `calibration error ${evaluation.calibrationError.toFixed(3)}`
            }
          />
        </FigureRow>
      </div>
      <div className="grid grid-cols-1 gap-4 p-3 lg:grid-cols-2">
        <div>
          <h3 className="mb-1 text-xs font-medium text-muted">Precision over recall</h3>
          <Curve
            label="Precision over recall"
            points={evaluation.precisionRecallCurve.map(({ recall, precision }) => ({
              x: recall,
              y: precision,
            }))}
            xLabel="recall"
            yLabel="precision"
          />
        </div>
        {bins.length > 1 && (
          <div>
            <h3 className="mb-1 text-xs font-medium text-muted">
              Calibration: what was claimed, what was true
            </h3>
            <Curve
              label="Calibration"
              points={bins.map(({ predicted, observed }) => ({ x: predicted, y: observed }))}
              xLabel="predicted probability"
              yLabel="share that was true"
              withDiagonal
            />
          </div>
        )}
      </div>
      <div className="grid grid-cols-1 gap-4 border-t border-line p-3 lg:grid-cols-2">
        <Ablation evaluation={evaluation} />
        <Mistakes evaluation={evaluation} />
      </div>
    </Panel>
  );
}

function Ablation({ evaluation }: { evaluation: Evaluation }) {
  if (evaluation.ablation.length === 0) return null;
  return (
    <table className="self-start text-sm" aria-label="Pairwise figures without one family">
      <thead>
        <tr className="h-7 text-left text-xs text-muted">
          <th scope="col" className="font-medium">
            Without
          </th>
          <th scope="col" className="text-right font-medium">
            Precision
          </th>
          <th scope="col" className="text-right font-medium">
            Recall
          </th>
          <th scope="col" className="text-right font-medium">
            F1
          </th>
        </tr>
      </thead>
      <tbody>
        {evaluation.ablation.map(({ without, precision, recall, f1 }) => (
          <tr key={without} className="h-7 border-t border-line">
            <td>
              <FamilyLabel family={without} />
            </td>
            <td className="text-right">{precision.toFixed(3)}</td>
            <td className="text-right">{recall.toFixed(3)}</td>
            <td className="text-right">{f1.toFixed(3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mistakes({ evaluation }: { evaluation: Evaluation }) {
  const falseLinks = evaluation.falseLinks.slice(0, 8);
  if (falseLinks.length === 0)
    return <p className="text-sm text-muted">No link between different hands was made.</p>;
  return (
    <div className="text-sm">
      <h3 className="mb-1 text-xs font-medium text-muted">
        Surest links between different hands, to read one by one
      </h3>
      <ul className="divide-y divide-line">
        {falseLinks.map((link) => (
          <li key={`${link.accountA}|${link.accountB}`}>
            <Link
              href={hrefs.why(link.accountA, link.accountB)}
              className="flex h-7 items-center gap-2 rounded-sm hover:bg-hover"
            >
              <span className="truncate font-mono">
                {shortenMiddle(link.accountA, 18)} ↔ {shortenMiddle(link.accountB, 18)}
              </span>
              <span className="flex-1" />
              <span className="tabular text-muted">{formatBits(link.weightBits)} bit</span>
              <span className="tabular w-14 text-right">{formatProbability(link.probability)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
