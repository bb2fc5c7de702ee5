'use client';

import { useState } from 'react';
import { CertaintySwatch } from '@/components/marks/certainty';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCompact, formatCount } from '@/components/ui/format/number';
import { formatDayRange, formatDuration } from '@/components/ui/format/time';
import { Input } from '@/components/ui/input';
import type { CampaignReach } from '@/lib/contracts/campaign-reach';
import type { CampaignDetail } from '@/lib/contracts/campaigns';

const perMillion = 1_000_000;
/** Assumed US dollars per million tokens until the reader states the price of the models in question. */
const assumedPrices = { input: '3', output: '15' };

const dollars = (amount: number): string => `$${formatCompact(Math.round(amount))}`;

/** Headline figures: what is confirmed leads, what is probable and possible stands beside it, and each opens its rows. */
export function CampaignFigures({ campaign, reach }: { campaign: CampaignDetail; reach: CampaignReach }) {
  const [inputPrice, setInputPrice] = useState(assumedPrices.input);
  const [outputPrice, setOutputPrice] = useState(assumedPrices.output);
  const [confirmed, probable, possible] = reach.tiers;
  const cost =
    (campaign.inputTokens * Number(inputPrice) + campaign.outputTokens * Number(outputPrice)) / perMillion;
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
        />
        <FigureTile
          label="Estimated cost"
          value={`${dollars(cost * share)} – ${dollars(cost)}`}
          note="confirmed accounts’ share of exchanges, to all tiers; at the prices below"
        />
      </FigureRow>
      <div className="mt-2 flex flex-wrap items-end gap-3 text-sm text-muted">
        <span className="flex-1">
          {formatDayRange(campaign.firstSeen, campaign.lastSeen)} UTC,{' '}
          {formatDuration(campaign.lastSeen - campaign.firstSeen)}; {formatCount(confirmed?.closed ?? 0)} of
          the confirmed accounts are closed by now.{' '}
          <a href="?tier=probable#accounts" className="underline">
            probable
          </a>
          ,{' '}
          <a href="?tier=possible#accounts" className="underline">
            possible
          </a>
        </span>
        <div className="flex gap-2 print:hidden">
          <Input
            label="$ per million in"
            type="number"
            value={inputPrice}
            onValueChange={setInputPrice}
            className="w-32"
          />
          <Input
            label="$ per million out"
            type="number"
            value={outputPrice}
            onValueChange={setOutputPrice}
            className="w-32"
          />
        </div>
      </div>
    </div>
  );
}
