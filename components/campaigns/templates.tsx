'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { formatCompact, formatCount } from '@/components/ui/format/number';
import { formatDayRange } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import { campaignExamples } from '@/lib/api-client/campaigns';
import { queryKeys } from '@/lib/api-client/keys';
import type { CampaignDetail } from '@/lib/contracts/campaigns';

/** Prompt templates with their weight in the campaign; example texts are shown on demand, as the prompt policy kept them. */
export function Templates({ campaign }: { campaign: CampaignDetail }) {
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: queryKeys.campaignExamples(campaign.campaignId),
    queryFn: ({ signal }) => campaignExamples(campaign.campaignId, signal),
    enabled: isOpen,
  });
  const { prompts, promptsTotal } = campaign;
  return (
    <Panel
      title="Prompt templates"
      description="What the texts of a template have in common; gaps are where they differ"
      actions={
        !isOpen && (
          <Button size="sm" className="print:hidden" onClick={() => setOpen(true)}>
            Show examples
          </Button>
        )
      }
    >
      {error && <p className="text-sm text-warn">{error.message}</p>}
      <ol className="divide-y divide-line text-sm">
        {prompts.map((prompt) => (
          <li key={prompt.promptCluster} className="py-2">
            <p className="flex flex-wrap gap-x-3">
              <Link href={hrefs.identifier(prompt.identifierId)} className="font-mono hover:underline">
                {prompt.promptCluster}
              </Link>
              <span className="tabular flex-1 text-right text-muted">
                {formatCompact(prompt.exchanges)} exchanges · {formatCount(prompt.accounts)} accounts ·{' '}
                {formatDayRange(prompt.firstSeen, prompt.lastSeen)}
              </span>
            </p>
            <p className="mt-1 font-mono text-xs break-words whitespace-pre-wrap">
              {prompt.template ?? 'Too few texts are kept to show what they have in common (prompt policy).'}
            </p>
            {data?.examples
              .find(({ promptCluster }) => promptCluster === prompt.promptCluster)
              ?.texts.map((text) => (
                <blockquote
                  key={text}
                  className="mt-1 max-h-40 overflow-auto border-l-2 border-line-strong pl-2 text-xs whitespace-pre-wrap text-muted"
                >
                  {text}
                </blockquote>
              ))}
          </li>
        ))}
      </ol>
      {promptsTotal > prompts.length && (
        <p className="text-sm text-muted">
          {formatCount(promptsTotal - prompts.length)} smaller templates are not shown.
        </p>
      )}
      {data && data.withoutText > 0 && (
        <p className="text-sm text-muted">Of {data.withoutText} templates no text is kept.</p>
      )}
    </Panel>
  );
}
