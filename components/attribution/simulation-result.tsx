import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCount, formatDecimal, formatShare } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import type { ActionSimulation } from '@/lib/contracts/actions';

const innocentsShown = 50;

/** Who is caught, who is probably innocent and why, what survives and what still ties it. */
export function SimulationResult({ result }: { result: ActionSimulation }) {
  const { innocents, survivorGroups, stoppedPerDay } = result;
  return (
    <div className="flex min-w-0 flex-col gap-4" aria-live="polite">
      <FigureRow>
        <FigureTile
          label="Caught"
          value={formatCount(result.caught)}
          note={`${formatShare(result.caughtShare)} of ${formatCount(result.confirmed)} confirmed accounts`}
        />
        <FigureTile
          label="Probably innocent, hit"
          value={`${formatDecimal(result.innocentsLow, 1)} – ${formatDecimal(result.innocentsHigh, 1)}`}
          note={`of ${formatCount(result.hit)} accounts hit`}
          href="#innocents"
        />
        <FigureTile
          label="Survivors"
          value={formatCount(result.survivors)}
          note="confirmed accounts not hit"
          href="#survivors"
        />
        <FigureTile
          label="Exchanges a day stopped"
          value={formatCount(Math.round(stoppedPerDay.subject))}
          note={`and ${formatCount(Math.round(stoppedPerDay.others))} of others`}
        />
      </FigureRow>
      {result.targetsLeftOut > 0 && (
        <p className="text-sm text-warn">
          {formatCount(result.targetsLeftOut)} more accounts use these values and were not read: the figures
          are too low.
        </p>
      )}
      {result.membersLeftOut > 0 && (
        <p className="text-sm text-warn">
          {formatCount(result.membersLeftOut)} more accounts belong to it and were not read: the figures are
          too low.
        </p>
      )}
      <Panel
        id="innocents"
        title="Hit without being a confirmed member"
        description="The most probably innocent first, each with the reason"
      >
        {innocents.length === 0 && <p className="text-sm text-muted">Nobody else is hit.</p>}
        <ul className="divide-y divide-line text-sm">
          {innocents.slice(0, innocentsShown).map(({ accountId, probability, reason }) => (
            <li key={accountId} className="flex gap-3 py-1.5">
              <Link
                href={hrefs.account(accountId)}
                className="w-48 shrink-0 truncate font-mono hover:underline"
              >
                {accountId}
              </Link>
              <span className="flex-1">{reason}</span>
              <span className="tabular text-muted">{formatShare(probability)}</span>
            </li>
          ))}
        </ul>
        {innocents.length + result.innocentsLeftOut > innocentsShown && (
          <p className="text-sm text-muted">
            {formatCount(innocents.length + result.innocentsLeftOut - innocentsShown)} more are not shown
            here.
          </p>
        )}
      </Panel>
      <Panel
        id="survivors"
        title="Survivors"
        description="Groups that still hang together, and what ties them"
      >
        {survivorGroups.length === 0 && <p className="text-sm text-muted">No confirmed account survives.</p>}
        <ul className="divide-y divide-line text-sm">
          {survivorGroups.map((group) => (
            <li key={group.examples.join()} className="py-1.5">
              <strong className="font-medium">{formatCount(group.accounts)} accounts</strong>{' '}
              <span className="text-muted">({group.examples.slice(0, 3).join(', ')} …)</span>
              <ul className="pl-4">
                {group.values.map((value) => (
                  <li key={value.valueId}>
                    <Link href={hrefs.identifier(value.valueId)} className="font-mono hover:underline">
                      {value.display}
                    </Link>{' '}
                    <span className="text-muted">
                      on {formatCount(value.accounts)}
                      {value.isSharedWithCaught && ', also on accounts that were caught'}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {result.survivorGroupsLeftOut > 0 && (
          <p className="text-sm text-muted">{formatCount(result.survivorGroupsLeftOut)} smaller groups.</p>
        )}
      </Panel>
    </div>
  );
}
