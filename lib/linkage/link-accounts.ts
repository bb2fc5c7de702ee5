import { CancelledError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import { findClusters } from '@/lib/linkage/clustering/find-clusters';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { LinkageParameters } from '@/lib/linkage/parameters';
import { addCounterparties } from '@/lib/linkage/relations/counterparties';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';
import { learnModel } from '@/lib/linkage/scoring/learn-model';
import { scorePairs } from '@/lib/linkage/scoring/score-pairs';
import { buildHolders } from '@/lib/linkage/traces/holders';

export interface LinkOptions {
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

/** The whole method, input to clusters. A pure function of input and parameters: the same in, the same out, to the bit. */
export function linkAccounts(
  given: LinkageInput,
  parameters: LinkageParameters,
  options: LinkOptions = {},
): LinkageResult {
  const report = (stage: string, done: number, total: number, unit: string): void => {
    if (options.signal?.aborted) throw new CancelledError('The linkage');
    options.onProgress?.({ stage, done, total, unit });
  };
  report('Learning weights', 0, 1, 'steps');
  const input = addCounterparties(given);
  const holders = buildHolders(input);
  const relations = buildRelationIndex(input);
  const { model, pairs, blocks } = learnModel(input, holders, relations, parameters);
  report('Learning weights', 1, 1, 'steps');
  const links = scorePairs(input, model, relations, pairs, (done, total) =>
    report('Scoring pairs', done, total, 'pairs'),
  );
  report('Finding clusters', 0, 1, 'steps');
  const clusters = findClusters(input, model, links);
  report('Finding clusters', 1, 1, 'steps');
  return { input, model, candidates: pairs.size, blocks, links, clusters };
}
