'use client';

import { ReasonDialog } from '@/components/attribution/reason-dialog';
import { useSaving } from '@/components/attribution/use-saving';
import { TechniqueDialog } from '@/components/campaigns/technique-dialog';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import { keepModelEntry } from '@/lib/api-client/attribution';
import { type AtlasTag, atlasNameOf, atlasSource, suggestAtlasTags } from '@/lib/attribution/atlas';
import type { ModelEntry } from '@/lib/contracts/attribution';
import type { CampaignDetail } from '@/lib/contracts/campaigns';

type TechniqueId = AtlasTag['id'];

/** A technique with what the rule says and what an analyst decided; one of the two is there. */
interface Row {
  id: TechniqueId;
  suggestion: string | null;
  decision: ModelEntry | null;
}

function rowsOf(campaign: CampaignDetail, model: readonly ModelEntry[]): Row[] {
  const inTemplates = campaign.prompts.reduce((sum, { exchanges }) => sum + exchanges, 0);
  const tags = suggestAtlasTags({
    accounts: campaign.accounts,
    clusters: campaign.clusters,
    templates: campaign.promptClusters,
    templateShare: campaign.exchanges > 0 ? Math.min(1, inTemplates / campaign.exchanges) : 0,
    capabilityShare: campaign.capabilityMix[0]?.share ?? null,
  });
  const rows = new Map<TechniqueId, Row>(
    tags.map(({ id, reason }) => [id, { id, suggestion: reason, decision: null }]),
  );
  for (const entry of model) {
    if (entry.content.part !== 'technique') continue;
    const id = entry.content.techniqueId;
    rows.set(id, { id, suggestion: rows.get(id)?.suggestion ?? null, decision: entry });
  }
  return [...rows.values()].toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** What an analyst decided about a technique, with the reason. */
function Decision({ entry }: { entry: ModelEntry }) {
  return (
    <p className="text-xs">
      <strong className="font-medium">{entry.verdict === 'kept' ? 'Kept' : 'Dropped'}</strong> by{' '}
      {entry.updatedBy}, <Timestamp at={entry.updatedAt} precision="day" />
      {entry.version > 1 && `, version ${entry.version}`}: {entry.reason}
    </p>
  );
}

/** Techniques of MITRE ATLAS: what rules suggest, beside what analysts keep, drop or add with their reason. */
export function AtlasPanel({ campaign, model }: { campaign: CampaignDetail; model: readonly ModelEntry[] }) {
  const subject = { kind: 'campaign', id: campaign.campaignId } as const;
  const saving = useSaving(keepModelEntry, { failure: 'The technique was not changed' });
  const rows = rowsOf(campaign, model);
  const ask = (techniqueId: TechniqueId, verdict: ModelEntry['verdict']) => (
    <ReasonDialog
      title={`${verdict === 'kept' ? 'Keep' : 'Drop'} ${techniqueId}`}
      description={atlasNameOf(techniqueId)}
      label="Why"
      action={verdict === 'kept' ? 'Keep' : 'Drop'}
      trigger={
        <Button size="sm" aria-label={`${verdict === 'kept' ? 'Keep' : 'Drop'} ${techniqueId}`}>
          {verdict === 'kept' ? 'Keep' : 'Drop'}
        </Button>
      }
      onSubmit={(reason) =>
        saving.mutate({ subject, content: { part: 'technique', techniqueId }, verdict, reason })
      }
    />
  );
  return (
    <Panel
      title="MITRE ATLAS"
      description={`Suggested by the figures, decided by analysts; version ${atlasSource.version}, ${atlasSource.licence}`}
      actions={<TechniqueDialog subject={subject} known={rows.map(({ id }) => id)} />}
    >
      <ul aria-label="Techniques" className="divide-y divide-line text-sm">
        {rows.map(({ id, suggestion, decision }) => (
          <li key={id} className="flex gap-3 py-1.5">
            <div className="min-w-0 flex-1">
              <span className={decision?.verdict === 'dropped' ? 'line-through' : undefined}>
                <a
                  href={`${atlasSource.url}/techniques/${id}`}
                  rel="noreferrer"
                  target="_blank"
                  className="font-mono hover:underline"
                >
                  {id}
                </a>{' '}
                {atlasNameOf(id)}
              </span>
              {suggestion && <p className="text-xs text-muted">Suggested: {suggestion}</p>}
              {decision && <Decision entry={decision} />}
            </div>
            <div className="flex shrink-0 items-start gap-1 print:hidden">
              {decision?.verdict !== 'kept' && ask(id, 'kept')}
              {decision?.verdict !== 'dropped' && ask(id, 'dropped')}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
