import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { formatCount, formatShare } from '@/components/ui/format/number';
import { formatDayRange } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import { atlasSource, suggestAtlasTags } from '@/lib/attribution/atlas';
import { type Diamond, type DiamondFact, diamondVertexTitles, openVertices } from '@/lib/attribution/diamond';
import type { LadderView } from '@/lib/contracts/attribution';
import type { CampaignDetail } from '@/lib/contracts/campaigns';

const valuesShown = 5;
const fact = (text: string, href: string | null = null): DiamondFact => ({ text, href });

/** The diamond as far as the data and the ladder fill it. */
function diamondOf(campaign: CampaignDetail, ladder: LadderView): Diamond {
  const { servedBy, infrastructure, prompts, capabilityMix, pivots } = campaign;
  const operator = ladder.operatorName && ladder.operatorId;
  return {
    adversary: {
      operator: operator ? [fact(ladder.operatorName ?? '', hrefs.operator(operator))] : [],
      customer: [],
    },
    infrastructure: {
      own: infrastructure
        .slice(0, valuesShown)
        .map((value) =>
          fact(
            `${value.display} (${value.members} of ${value.degree})`,
            hrefs.identifier(value.identifierId),
          ),
        ),
      intermediary: servedBy.map(({ clusterId, share }) =>
        fact(`Pool ${clusterId}, ${formatShare(share)} of the exchanges`, hrefs.cluster(clusterId)),
      ),
    },
    capability: prompts
      .slice(0, valuesShown)
      .map((prompt) => fact(`Template ${prompt.promptCluster}`, hrefs.identifier(prompt.identifierId))),
    victim: [
      ...capabilityMix
        .slice(0, valuesShown)
        .map(({ capability, share }) => fact(`${capability}, ${formatShare(share)}`)),
      ...pivots.map(({ model }) => fact(`Model ${model}`)),
    ],
    meta: [
      { name: 'Time', value: `${formatDayRange(campaign.firstSeen, campaign.lastSeen)} UTC` },
      { name: 'Volume', value: `${formatCount(campaign.exchanges)} exchanges` },
    ],
  };
}

function Corner({ title, facts }: { title: string; facts: readonly DiamondFact[] }) {
  return (
    <div className="rounded-md border border-line p-2">
      <h3 className="text-xs font-medium text-muted">{title}</h3>
      {facts.length === 0 && <p className="text-sm text-muted">not known</p>}
      <ul className="text-sm">
        {facts.map(({ text, href }) => (
          <li key={text} className="truncate">
            {href ? (
              <Link href={href} className="hover:underline">
                {text}
              </Link>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The Diamond Model of the campaign. */
export function DiamondPanel({ campaign, ladder }: { campaign: CampaignDetail; ladder: LadderView }) {
  const diamond = diamondOf(campaign, ladder);
  const open = openVertices(diamond).map((vertex) => diamondVertexTitles[vertex].toLowerCase());
  return (
    <Panel
      title="Diamond model"
      description={
        open.length > 0 ? `Nothing known yet about: ${open.join(', ')}` : 'Every corner has something'
      }
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

/** Techniques that the figures suggest, each with its reason. */
export function AtlasPanel({ campaign }: { campaign: CampaignDetail }) {
  const inTemplates = campaign.prompts.reduce((sum, { exchanges }) => sum + exchanges, 0);
  const tags = suggestAtlasTags({
    accounts: campaign.accounts,
    clusters: campaign.clusters,
    templates: campaign.promptClusters,
    templateShare: campaign.exchanges > 0 ? Math.min(1, inTemplates / campaign.exchanges) : 0,
    capabilityShare: campaign.capabilityMix[0]?.share ?? null,
  });
  return (
    <Panel
      title="MITRE ATLAS"
      description={`Suggested by the figures; ${atlasSource.name} ${atlasSource.version}, ${atlasSource.licence}`}
    >
      <ul className="divide-y divide-line text-sm">
        {tags.map(({ id, name, reason }) => (
          <li key={id} className="py-1.5">
            <a
              href={`${atlasSource.url}/techniques/${id}`}
              rel="noreferrer"
              target="_blank"
              className="font-mono hover:underline"
            >
              {id}
            </a>{' '}
            {name}
            <p className="text-xs text-muted">{reason}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
