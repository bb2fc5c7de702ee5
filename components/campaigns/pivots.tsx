import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { formatCount, formatShare } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import type { CampaignReach } from '@/lib/contracts/campaign-reach';
import type { CampaignDetail } from '@/lib/contracts/campaigns';

const hourMs = 3_600_000;
const hours = (ms: number): string => formatCount(Math.round(Math.abs(ms) / hourMs));

/** Moves to new models, bans, and who took up where a closed account ended. */
export function Pivots({
  pivots,
  turnover,
}: {
  pivots: CampaignDetail['pivots'];
  turnover: CampaignReach['turnover'];
}) {
  const { endings, replacements, replacementsTotal } = turnover;
  if (pivots.length + endings.length === 0) return null;
  return (
    <Panel
      title="Pivots"
      description="Moves to a new model beside how fast everybody moved; bans and replacements, by activity"
    >
      <ul className="divide-y divide-line text-sm">
        {pivots.map(({ model, availableSince, at, share, crowdShare }) => (
          <li key={model} className="py-1.5">
            <span className="font-mono">{model}</span>: <Timestamp at={at} />, {hours(at - availableSince)} h
            after anybody’s first use; {formatShare(share)} of the next 24 h (crowd {formatShare(crowdShare)}
            ).
          </li>
        ))}
        {endings.map(({ day, accounts }) => (
          <li key={day} className="py-1.5">
            <Timestamp at={day} precision="day" />: last exchange of {formatCount(accounts)}{' '}
            <Link href="?tier=confirmed#accounts" className="hover:underline">
              accounts that are closed by now
            </Link>
            .
          </li>
        ))}
        {replacements.map(({ from, to, at, gapMs }) => (
          <li key={from} className="py-1.5">
            <Timestamp at={at} precision="day" />:{' '}
            <Link href={hrefs.account(to)} className="font-mono hover:underline">
              {to}
            </Link>{' '}
            began {hours(gapMs)} h {gapMs < 0 ? 'before' : 'after'}{' '}
            <Link href={hrefs.account(from)} className="font-mono hover:underline">
              {from}
            </Link>{' '}
            ended.
          </li>
        ))}
      </ul>
      {replacementsTotal > replacements.length && (
        <p className="text-sm text-muted">
          {formatCount(replacementsTotal - replacements.length)} more replacements.
        </p>
      )}
    </Panel>
  );
}
