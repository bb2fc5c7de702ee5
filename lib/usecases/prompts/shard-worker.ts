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

/** Buffers of an answer change hands instead of being copied; nothing of it is used here again. */
function buffersOf(value: unknown): ArrayBuffer[] {
  const parts: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return parts.flatMap((part) =>
    ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer ? [part.buffer] : [],
  );
}

parentPort?.on('message', (request: ShardRequest) => {
  const value = answer(request);
  parentPort?.postMessage(value, buffersOf(value));
});
