import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { formatBits, formatCount } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { Panel } from '@/components/ui/panel';
import type { BridgeFigure, ClusterDetail } from '@/lib/contracts/clusters';

const decisions: Record<BridgeFigure['decision'], { word: string; tone: BadgeTone }> = {
  kept: { word: 'kept', tone: 'neutral' },
  review: { word: 'review', tone: 'warn' },
  cut: { word: 'cut here', tone: 'bad' },
};

function bridgeHref(bridge: BridgeFigure): string {
  if (bridge.kind === 'value' && bridge.identifierId) return hrefs.identifier(bridge.identifierId);
  return bridge.kind === 'account'
    ? hrefs.account(bridge.accountA)
    : hrefs.why(bridge.accountA, bridge.accountB);
}

/** Weak spots: what alone holds two parts of the cluster together, and what was decided about it. */
export function Bridges({ cluster }: { cluster: ClusterDetail }) {
  const leftOut = cluster.bridgesTotal - cluster.bridges.length;
  return (
    <Panel title="Weak spots" description="What alone holds two parts together">
      <ul className="divide-y divide-line text-sm">
        {cluster.bridges.slice(0, 8).map((bridge) => (
          <li key={`${bridge.kind}|${bridge.display}|${bridge.accountA}|${bridge.accountB}`} className="py-2">
            <div className="flex items-center gap-2">
              <Link
                href={bridgeHref(bridge)}
                className="min-w-0 truncate font-mono hover:underline"
                title={bridge.display}
              >
                {shortenMiddle(bridge.display, 30)}
              </Link>
              <span className="tabular text-muted">{formatBits(bridge.bits)} bit</span>
              <span className="flex-1" />
              <Badge tone={decisions[bridge.decision].tone}>{decisions[bridge.decision].word}</Badge>
            </div>
            <p className="text-xs text-muted">
              Without it: {bridge.parts.map(formatCount).join(' + ')} accounts. {bridge.reason}
            </p>
          </li>
        ))}
      </ul>
      {leftOut > 0 && (
        <p className="mt-2 text-xs text-faint">{formatCount(leftOut)} more in the run’s files.</p>
      )}
    </Panel>
  );
}
