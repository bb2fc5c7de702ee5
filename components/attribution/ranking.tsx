import { Panel } from '@/components/ui/panel';
import { rankHypotheses } from '@/lib/attribution/ach';
import { matrixOf } from '@/lib/attribution/matrix-of';
import { findSensitivity, type TurningSet } from '@/lib/attribution/sensitivity';
import type { EvidenceItem, HypothesisRecord } from '@/lib/contracts/attribution';

const setsShown = 6;

interface Props {
  hypotheses: readonly HypothesisRecord[];
  evidence: readonly EvidenceItem[];
}

/** Hypotheses by what speaks against them, and what the ranking hangs on. */
export function Ranking({ hypotheses, evidence }: Props) {
  const matrix = matrixOf(hypotheses, evidence);
  const ranked = rankHypotheses(matrix);
  const { leaderId, lead, sets, setsLeftOut } = findSensitivity(matrix, { setsMax: setsShown });
  const byId = new Map(hypotheses.map((hypothesis) => [hypothesis.id, hypothesis]));
  const most = Math.max(1e-9, ...ranked.map(({ inconsistency }) => inconsistency));
  const label = (id: string): string => byId.get(id)?.label ?? id;
  const sentence = ({ itemIds, rivalId, outcome }: TurningSet): string => {
    const titles = itemIds.map((id) => `“${evidence.find((item) => item.id === id)?.title ?? id}”`);
    return `Without ${titles.join(' and ')}, ${label(rivalId)} ${outcome === 'tied' ? 'draws level' : 'goes ahead'}.`;
  };
  return (
    <Panel title="Ranking" description="The least inconsistent first; what fits earns nothing">
      <ol className="flex flex-col gap-2" aria-live="polite" aria-label="Ranking of hypotheses">
        {ranked.map(({ hypothesisId, rank, inconsistency, inconsistentItems }) => (
          <li key={hypothesisId} className="text-sm">
            <div className="flex gap-2">
              <span className="tabular w-5 shrink-0 text-muted">{rank}.</span>
              <span className="flex-1">
                <strong className="font-medium">{label(hypothesisId)}</strong>{' '}
                {byId.get(hypothesisId)?.statement}
              </span>
              <span
                className="tabular shrink-0 text-muted"
                title={`${inconsistentItems} items speak against it, with this weight`}
              >
                {inconsistency.toFixed(2)} against
              </span>
            </div>
            <div aria-hidden className="mt-1 ml-7 h-1.5 rounded-sm bg-hover">
              <div
                className="h-1.5 rounded-sm bg-warn"
                style={{ width: `${(100 * inconsistency) / most}%` }}
              />
            </div>
          </li>
        ))}
      </ol>
      <div className="mt-3 border-t border-line pt-2 text-sm" aria-live="polite">
        <h3 className="mb-1 text-xs font-medium text-muted">What it hangs on</h3>
        {leaderId === null && <p>No hypothesis leads alone: the evidence does not tell them apart.</p>}
        {leaderId !== null && sets.length === 0 && (
          <p>
            {label(leaderId)} leads by {lead.toFixed(2)}; no three items decide it.
          </p>
        )}
        <ul className="list-disc pl-5">
          {sets.map((set) => (
            <li key={`${set.rivalId}-${set.itemIds.join()}`}>{sentence(set)}</li>
          ))}
        </ul>
        {setsLeftOut > 0 && <p className="text-muted">{setsLeftOut} more sets of up to three items.</p>}
      </div>
    </Panel>
  );
}
