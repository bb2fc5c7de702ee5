import { CancelledError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import { detectCampaigns } from '@/lib/linkage/campaigns/detect-campaigns';
import { findBodies } from '@/lib/linkage/campaigns/find-bodies';
import { findClusters } from '@/lib/linkage/clustering/find-clusters';
import { applyHomes, findHomes, withHomes } from '@/lib/linkage/clustering/find-homes';
import { addQueues } from '@/lib/linkage/groups/add-queues';
import { findQueues } from '@/lib/linkage/groups/find-queues';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { LinkageParameters } from '@/lib/linkage/parameters';
import { addCounterparties } from '@/lib/linkage/relations/counterparties';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import type { LinkageResult, StageFigure } from '@/lib/linkage/result/linkage-result';
import { learnModel } from '@/lib/linkage/scoring/learn-model';
import { scorePairs } from '@/lib/linkage/scoring/score-pairs';
import { buildHolders } from '@/lib/linkage/traces/holders';

export interface LinkOptions {
  onProgress?: OnProgress;
  signal?: AbortSignal;
  /** Memory of the process in MB, asked at the end of every stage. */
  measureMemoryMb?: () => number;
}

/** Time enough between two stages for what waited on the process: the beat of a lease is a few round trips. */
const pauseMs = 20;
/** Lets the process do other things: beat its lease, answer a cancellation. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));

/** The whole method, input to clusters. The result is a function of input and parameters alone, to the bit. */
export async function linkAccounts(
  given: LinkageInput,
  parameters: LinkageParameters,
  options: LinkOptions = {},
): Promise<LinkageResult> {
  const stages: StageFigure[] = [];
  let startedAt = performance.now();
  const report = async (stage: string, done: number, total: number, unit: string): Promise<void> => {
    await pause();
    if (options.signal?.aborted) throw new CancelledError('The linkage');
    options.onProgress?.({ stage, done, total, unit });
  };
  const finish = (stage: string): void => {
    stages.push({
      stage,
      durationMs: performance.now() - startedAt,
      memoryMb: options.measureMemoryMb?.() ?? 0,
    });
    startedAt = performance.now();
  };
  await report('Finding queues', 0, 1, 'steps');
  const { promptUse } = given;
  const bodies = promptUse ? findBodies(promptUse, given.accounts.ids.length) : [];
  const queues = promptUse ? findQueues(promptUse, bodies) : [];
  finish('Finding queues');
  await report('Learning weights', 0, 1, 'steps');
  const input = addCounterparties(addQueues(given, queues, bodies));
  const holders = buildHolders(input);
  const relations = buildRelationIndex(input);
  const learned = learnModel(input, holders, relations, parameters);
  const { pairs, blocks } = learned;
  finish('Learning weights');
  const scored = await scorePairs(input, learned.model, relations, pairs, (done, total) =>
    report('Scoring pairs', done, total, 'pairs'),
  );
  finish('Scoring pairs');
  await report('Finding clusters', 0, 1, 'steps');
  const homes = findHomes(input, learned.model, scored);
  const model = homes ? withHomes(learned.model, homes) : learned.model;
  const links = homes ? applyHomes(scored, homes, parameters.keepProbability) : scored;
  const clusters = findClusters(input, model, links);
  finish('Finding clusters');
  await report('Finding campaigns', 0, 1, 'steps');
  const campaigns = promptUse ? detectCampaigns(promptUse, input.accounts.ids.length, clusters, bodies) : [];
  finish('Finding campaigns');
  return { input, model, candidates: pairs.size, blocks, links, clusters, queues, campaigns, stages };
}
