'use client';

import Link from 'next/link';
import { costOf, usePrices } from '@/components/campaigns/prices';
import { CertaintySwatch } from '@/components/marks/certainty';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCompact, formatCount } from '@/components/ui/format/number';
import { formatDayRange, formatDuration } from '@/components/ui/format/time';
import { Input } from '@/components/ui/input';
import type { CampaignReach } from '@/lib/contracts/campaign-reach';
import type { CampaignDetail } from '@/lib/contracts/campaigns';

const dollars = (amount: number): string => `$${formatCompact(Math.round(amount))}`;

/** Headline figures: what is confirmed leads, what is probable and possible stands beside it, and each opens its rows. */
export function CampaignFigures({ campaign, reach }: { campaign: CampaignDetail; reach: CampaignReach }) {
  const [prices, setPrices] = usePrices();
  const [confirmed, probable, possible] = reach.tiers;
  const cost = costOf(campaign, prices);
  const share = campaign.exchanges > 0 ? (confirmed?.exchanges ?? 0) / campaign.exchanges : 0;
  const tiers = (of: 'accounts' | 'exchanges') => (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <CertaintySwatch certainty="probable" className="size-2" />
      {formatCount(probable?.[of] ?? 0)} probable
      <CertaintySwatch certainty="possible" className="size-2" />
      {formatCount(possible?.[of] ?? 0)} possible
    </span>
  );
  return (
    <div>
      <FigureRow>
        <FigureTile
          label="Confirmed accounts"
          value={formatCount(confirmed?.accounts ?? 0)}
          note={tiers('accounts')}
          href="?tier=confirmed#accounts"
        />
        <FigureTile
          label="Exchanges of confirmed accounts"
          value={formatCompact(confirmed?.exchanges ?? 0)}
          title={formatCount(confirmed?.exchanges ?? 0)}
          note={tiers('exchanges')}
          href="#days"
        />
        <FigureTile
          label="Tokens, all tiers"
          value={formatCompact(campaign.inputTokens + campaign.outputTokens)}
          title={`${formatCount(campaign.inputTokens)} in, ${formatCount(campaign.outputTokens)} out`}
          note={`${formatCompact(campaign.inputTokens)} in · ${formatCompact(campaign.outputTokens)} out`}
          href="#spending"
        />
        <FigureTile
          label="Estimated cost"
          value={`${dollars(cost * share)} – ${dollars(cost)}`}
          note="confirmed accounts’ share of exchanges, to all tiers; at the prices below"
          href="#spending"
        />
      </FigureRow>
      <div className="mt-2 flex flex-wrap items-end gap-3 text-sm text-muted">
        <span className="flex-1">
          <a href="#days" className="hover:underline">
            {formatDayRange(campaign.firstSeen, campaign.lastSeen)} UTC,{' '}
            {formatDuration(campaign.lastSeen - campaign.firstSeen)}
          </a>
          ;{' '}
          <Link href="?tier=confirmed#accounts" className="hover:underline">
            {formatCount(confirmed?.closed ?? 0)} of the confirmed accounts
          </Link>{' '}
          are closed by now. Rows of{' '}
          <Link href="?tier=probable#accounts" className="underline">
            {formatCount(probable?.accounts ?? 0)} probable
          </Link>{' '}
          and{' '}
          <Link href="?tier=possible#accounts" className="underline">
            {formatCount(possible?.accounts ?? 0)} possible
          </Link>{' '}
          accounts.
          <span className="hidden print:inline">
            {' '}
            Prices: ${prices.in} per million tokens in, ${prices.out} out.
          </span>
        </span>
        <div className="flex gap-2 print:hidden">
          <Input
            label="$ per million in"
            type="number"
            min={0}
            step="any"
            value={prices.in}
            onValueChange={(value) => void setPrices({ in: Math.max(0, Number(value)) })}
            className="w-32"
          />
          <Input
            label="$ per million out"
            type="number"
            min={0}
            step="any"
            value={prices.out}
            onValueChange={(value) => void setPrices({ out: Math.max(0, Number(value)) })}
            className="w-32"
          />
        </div>
      </div>
    </div>
  );
}
