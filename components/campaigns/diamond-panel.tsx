import Link from 'next/link';
import { FactDialog } from '@/components/campaigns/fact-dialog';
import { hrefs } from '@/components/shell/hrefs';
import { formatCount, formatShare } from '@/components/ui/format/number';
import { formatDayRange } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import {
  type Diamond,
  type DiamondFact,
  type DiamondPart,
  diamondParts,
  diamondPartTitles,
  diamondVertexTitles,
  openVertices,
} from '@/lib/attribution/diamond';
import type { LadderView, ModelEntry } from '@/lib/contracts/attribution';
import type { CampaignDetail } from '@/lib/contracts/campaigns';

const valuesShown = 5;
const fact = (text: string, href: string | null = null, by: string | null = null): DiamondFact => ({
  text,
  href,
  by,
});

const metaParts = diamondParts.slice(diamondParts.indexOf('phase'));

/** The diamond as far as the data and the ladder fill it. */
function diamondOf(campaign: CampaignDetail, ladder: LadderView, model: readonly ModelEntry[]): Diamond {
  const { servedBy, infrastructure, prompts, capabilityMix, pivots } = campaign;
  const said = (part: DiamondPart): DiamondFact[] =>
    model.flatMap(({ content, verdict, updatedBy }) =>
      content.part === part && verdict === 'kept' ? [fact(content.fact, null, updatedBy)] : [],
    );
  const operator = ladder.operatorName && ladder.operatorId;
  return {
    adversary: {
      operator: [
        ...(operator ? [fact(ladder.operatorName ?? '', hrefs.operator(operator))] : []),
        ...said('operator'),
      ],
      customer: said('customer'),
    },
    infrastructure: {
      own: [
        ...infrastructure
          .slice(0, valuesShown)
          .map((value) =>
            fact(
              `${value.display} (${value.members} of ${value.degree})`,
              hrefs.identifier(value.identifierId),
            ),
          ),
        ...said('own_infrastructure'),
      ],
      intermediary: [
        ...servedBy
          .slice(0, valuesShown)
          .map(({ clusterId, share }) =>
            fact(`Pool ${clusterId}, ${formatShare(share)} of the exchanges`, hrefs.cluster(clusterId)),
          ),
        ...said('intermediary'),
      ],
    },
    capability: [
      ...prompts
        .slice(0, valuesShown)
        .map((prompt) => fact(`Template ${prompt.promptCluster}`, hrefs.identifier(prompt.identifierId))),
      ...said('capability'),
    ],
    victim: [
      ...capabilityMix
        .slice(0, valuesShown)
        .map(({ capability, share }) => fact(`${capability}, ${formatShare(share)}`)),
      ...pivots.map((pivot) => fact(`Model ${pivot.model}`)),
      ...said('victim'),
    ],
    meta: [
      { name: 'Time', value: `${formatDayRange(campaign.firstSeen, campaign.lastSeen)} UTC` },
      { name: 'Volume', value: `${formatCount(campaign.exchanges)} exchanges` },
      ...metaParts.flatMap((part) =>
        said(part).map(({ text, by }) => ({ name: diamondPartTitles[part], value: `${text} (${by})` })),
      ),
    ],
  };
}

function Corner({ title, facts }: { title: string; facts: readonly DiamondFact[] }) {
  return (
    <div className="rounded-md border border-line p-2">
      <h3 className="text-xs font-medium text-muted">{title}</h3>
      {facts.length === 0 && <p className="text-sm text-muted">not known</p>}
      <ul className="text-sm">
        {facts.map(({ text, href, by }) => (
          <li key={text} className="truncate">
            {href ? (
              <Link href={href} className="hover:underline">
                {text}
              </Link>
            ) : (
              <span title={text}>{text}</span>
            )}
            {by && <span className="text-muted"> ({by})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The Diamond Model of the campaign. */
export function DiamondPanel({
  campaign,
  ladder,
  model,
}: {
  campaign: CampaignDetail;
  ladder: LadderView;
  model: readonly ModelEntry[];
}) {
  const diamond = diamondOf(campaign, ladder, model);
  const subject = { kind: 'campaign', id: campaign.campaignId } as const;
  const open = openVertices(diamond).map((vertex) => diamondVertexTitles[vertex].toLowerCase());
  return (
    <Panel
      title="Diamond model"
      description={
        open.length > 0 ? `Nothing known yet about: ${open.join(', ')}` : 'Every corner has something'
      }
      actions={<FactDialog subject={subject} model={model} />}
    >
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
        <Corner title="Adversary: operator" facts={diamond.adversary.operator} />
        <Corner title="Adversary: customer" facts={diamond.adversary.customer} />
        <Corner title="Infrastructure: shared values (type 1)" facts={diamond.infrastructure.own} />
        <Corner title="Infrastructure: pools (type 2)" facts={diamond.infrastructure.intermediary} />
        <Corner title="Capability: prompt harness" facts={diamond.capability} />
        <Corner title="Victim: capabilities and models" facts={diamond.victim} />
      </div>
      <p className="mt-2 text-xs text-muted">
        {diamond.meta.map(({ name, value }) => `${name}: ${value}`).join(' · ')}
      </p>
    </Panel>
  );
}
