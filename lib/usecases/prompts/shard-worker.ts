import { parentPort } from 'node:worker_threads';
import { PromptShard } from '@/lib/prompts/prompt-shard';
import type { ShardRequest } from '@/lib/usecases/prompts/shard-messages';

/** Thread of a prompt shard: one request at a time, one answer to each. */
const shard = new PromptShard();

function answer(request: ShardRequest): unknown {
  switch (request.step) {
    case 'add':
      shard.add(request.prompts, request.rows);
      return undefined;
    case 'tokens':
      return shard.tokenCounts();
    case 'pairs':
      return shard.pairCounts(request.frequentTokens);
    case 'scaffolds':
      return shard.scaffolds(request.pairs, request.bits);
  }
}

parentPort?.on('message', (request: ShardRequest) => parentPort?.postMessage(answer(request)));
