import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCount, formatDecimal, formatShare } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import type { ActionAftermath } from '@/lib/contracts/actions';

const shown = 100;

/** What came back after an action, and through which surviving signals. */
export function AftermathView({ aftermath }: { aftermath: ActionAftermath }) {
  const { action, stillActive, cameBack, cameBackLeftOut, signals } = aftermath;
  return (
    <>
      <FigureRow>
        <FigureTile
          label="Accounts reached"
          value={formatCount(action.accountIds.length)}
          note={<Timestamp at={action.takenAt} />}
        />
        <FigureTile label="Still active" value={formatCount(stillActive.length)} note="of those reached" />
        <FigureTile
          label="Signed up since, tied to them"
          value={formatCount(cameBack.length + cameBackLeftOut)}
          note="by two families of evidence"
          href="#back"
        />
        <FigureTile
          label="Innocents predicted"
          value={`${formatDecimal(action.predicted.innocentsLow, 1)} – ${formatDecimal(action.predicted.innocentsHigh, 1)}`}
          note={`of ${formatCount(action.predicted.hit)} hit`}
        />
      </FigureRow>
      <Panel
        title="Surviving signals"
        description="Values through which accounts came back; block or watch these"
      >
        {signals.length === 0 && (
          <p className="text-sm text-muted">Nothing came back through a telling value.</p>
        )}
        <ul className="divide-y divide-line text-sm">
          {signals.map(({ id, kind, display, accounts }) => (
            <li key={id} className="flex gap-3 py-1">
              <span className="w-32 text-muted">{kind.replaceAll('_', ' ')}</span>
              <Link href={hrefs.identifier(id)} className="flex-1 truncate font-mono hover:underline">
                {display}
              </Link>
              <span className="tabular">{formatCount(accounts)}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel
        id="back"
        title="Came back"
        description="Signed up since, the surest first; by what, and how likely whoever ran the others runs it"
      >
        <ul className="divide-y divide-line text-sm">
          {cameBack.slice(0, shown).map(({ accountId, createdAt, probability, values }) => (
            <li key={accountId} className="flex gap-3 py-1">
              <Link
                href={hrefs.account(accountId)}
                className="w-48 shrink-0 truncate font-mono hover:underline"
              >
                {accountId}
              </Link>
              <Timestamp at={createdAt} />
              <span className="flex-1 truncate text-muted">
                {values.map(({ display }) => display).join(', ')}
              </span>
              <span className="tabular">{formatShare(probability)}</span>
            </li>
          ))}
        </ul>
        {cameBack.length + cameBackLeftOut > shown && (
          <p className="text-sm text-muted">{formatCount(cameBack.length + cameBackLeftOut - shown)} more.</p>
        )}
      </Panel>
    </>
  );
}
