import { CertaintySwatch } from '@/components/marks/certainty';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCompact, formatCount, formatProbability } from '@/components/ui/format/number';
import { formatDayRange, formatDuration } from '@/components/ui/format/time';
import type { ClusterDetail } from '@/lib/contracts/clusters';

/** Headline figures count confirmed members only; possible ones stand beside them, never inside. */
export function ClusterFigures({ cluster }: { cluster: ClusterDetail }) {
  const { firstSeen, lastSeen } = cluster;
  const span = firstSeen !== null && lastSeen !== null ? { firstSeen, lastSeen } : undefined;
  const range = span && `${formatDayRange(span.firstSeen, span.lastSeen)} UTC`;
  return (
    <FigureRow>
      <FigureTile
        label="Confirmed accounts"
        value={formatCount(cluster.size)}
        href="#members"
        note={
          cluster.possible > 0 ? (
            <span className="inline-flex items-center gap-1.5">
              <CertaintySwatch certainty="possible" className="size-2" />
              {formatCount(cluster.possible)} possible, not counted
            </span>
          ) : (
            'none on the rim'
          )
        }
      />
      {cluster.exchanges > 0 && (
        <FigureTile
          label="Exchanges"
          value={formatCompact(cluster.exchanges)}
          title={formatCount(cluster.exchanges)}
          note={range}
          href="#activity"
        />
      )}
      {cluster.inputTokens + cluster.outputTokens > 0 && (
        <FigureTile
          label="Tokens"
          value={formatCompact(cluster.inputTokens + cluster.outputTokens)}
          title={formatCount(cluster.inputTokens + cluster.outputTokens)}
          note={`${formatCompact(cluster.inputTokens)} in, ${formatCompact(cluster.outputTokens)} out`}
        />
      )}
      {span && cluster.exchanges === 0 && (
        <FigureTile label="Active" value={formatDuration(span.lastSeen - span.firstSeen)} note={range} />
      )}
      <FigureTile
        label="Strength"
        value={formatProbability(cluster.strength)}
        note={`median probability of its strong links; density ${cluster.density.toFixed(2)}`}
      />
    </FigureRow>
  );
}
