import { dayMs, hourMs, releaseMs, windowEndMs, windowStartMs } from '@/lib/synth/calendar';
import type { CampaignPlan } from '@/lib/synth/operators/lane';
import { objectives } from '@/lib/synth/prompts/campaign-prompts';
import { at, type Random } from '@/lib/synth/random';

const actors = [
  'Kestrel Laboratory',
  'Project Tamarind',
  'Blue Quarry Institute',
  'Group Saffron',
  'Ninth Harbor Team',
  'Studio Palisade',
];

/** One campaign for each operator; actors and objectives come round again in larger worlds. */
export function buildCampaigns(count: number, random: Random): CampaignPlan[] {
  return Array.from({ length: count }, (_, number) => {
    const own = random.fork(number);
    const startMs = windowStartMs + Math.floor(own.between(4, 30) * 24) * hourMs;
    const objective = at(objectives, number);
    const id = `campaign-${String(number + 1).padStart(2, '0')}`;
    return {
      id,
      title: objective.title,
      objective,
      actor: at(actors, number),
      startMs,
      endMs: Math.min(windowEndMs - dayMs, startMs + Math.floor(own.between(32, 55) * dayMs)),
      pivotMs: releaseMs + Math.floor(own.between(2, 20) * hourMs),
      seed: own.bits(),
    };
  });
}
