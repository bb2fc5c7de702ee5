import type { AccountPlan } from '@/lib/synth/account';
import { dayMs, releaseMs } from '@/lib/synth/calendar';
import type { CampaignPlan } from '@/lib/synth/operators/lane';
import { type CrowdPromptSource, crowdPrompts } from '@/lib/synth/prompts/crowd-prompts';
import { type PromptTemplate, renderPrompt } from '@/lib/synth/prompts/template';
import { at, mix, unit } from '@/lib/synth/random';
import { token } from '@/lib/synth/tokens';

/** What is asked in one exchange. */
export interface Content {
  prompt: string;
  capability: string;
  /** What a near-duplicate clustering would call it; undefined for texts of their own. */
  promptCluster: string | undefined;
}

function clusterName(template: PromptTemplate, wording: number): string {
  return `pc_${token(mix(template.id, wording))}`;
}

function sourceOf(account: AccountPlan, draw: number): CrowdPromptSource {
  const { sources } = account.interests;
  let left = unit(mix(draw, 0x50)) * sources.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [source, weight] of sources) {
    left -= weight;
    if (left < 0) return source;
  }
  return at(sources, 0)[0];
}

/** An ordinary prompt: favourites of the account's taste, coursework that a whole class sends in the same week. */
export function crowdContent(account: AccountPlan, atMs: number, draw: number): Content {
  const source = sourceOf(account, draw);
  const templates = crowdPrompts[source];
  const { taste } = account.interests;
  const template = at(templates, source === 'freeForm' ? mix(draw, 4) : mix(taste, draw % 4));
  const week = Math.floor(atMs / (7 * dayMs));
  const fill = source === 'coursework' ? mix(taste, week * 8 + (mix(draw, 6) % 3)) : mix(draw, 5);
  const prompt = renderPrompt(template, source === 'freeForm' ? mix(draw, 7) : 0, fill);
  const promptCluster = source === 'freeForm' ? undefined : clusterName(template, 0);
  return { prompt, capability: template.capability, promptCluster };
}

/** Item of a campaign's queue: its templates in rotation, each in one of the wordings in use. */
export function campaignContent(campaign: CampaignPlan, wordings: number, draw: number): Content {
  const template = at(campaign.objective.templates, mix(draw, 1) % 7);
  const wording = mix(campaign.seed, mix(draw, 2) % wordings);
  return {
    prompt: renderPrompt(template, wording, mix(draw, 3)),
    capability: template.capability,
    promptCluster: clusterName(template, wording),
  };
}

/** Model of an ordinary request: the new one is taken up slowly, over weeks. */
export function crowdModel(account: AccountPlan, atMs: number, draw: number): string {
  const adoption = 1 - Math.exp(-(atMs - releaseMs) / (12 * dayMs));
  if (atMs >= releaseMs && unit(mix(account.seed, 0xad)) < adoption) return 'sable-4';
  return draw % 5 === 0 ? 'sable-3-mini' : 'sable-3';
}

/** Model of a campaign's request: it moves within hours of the release. */
export function campaignModel(campaign: CampaignPlan, atMs: number): string {
  return atMs >= campaign.pivotMs ? 'sable-4' : 'sable-3';
}
