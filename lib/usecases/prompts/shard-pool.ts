import { Worker } from 'node:worker_threads';
import type { Counts, ShardScaffolds } from '@/lib/prompts/prompt-shard';
import type { ShardRequest } from '@/lib/usecases/prompts/shard-messages';

/** Starts the TypeScript loader inside the thread, then the shard; threads do not inherit the loader of their parent. */
const bootstrap = (entry: string): string =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;

/** One thread with a shard. Requests are answered in order. */
class ShardThread {
  private readonly worker: Worker;
  private readonly waiting: { resolve: (value: unknown) => void; reject: (error: Error) => void }[] = [];
  private failure: Error | undefined;

  constructor() {
    const entry = new URL('./shard-worker.ts', import.meta.url).href;
    this.worker = new Worker(bootstrap(entry), { eval: true });
    this.worker.on('message', (value: unknown) => this.waiting.shift()?.resolve(value));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('a thread of the prompt clustering ended early')));
  }

  ask(request: ShardRequest): Promise<unknown> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(request);
    });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}

const batchesAhead = 2;

/** Shards on threads of their own; documents go to whichever has least waiting, which does not change the result. */
export class ShardPool {
  private readonly threads: ShardThread[];
  private readonly queues: Promise<unknown>[][];

  constructor(size: number) {
    this.threads = Array.from({ length: size }, () => new ShardThread());
    this.queues = this.threads.map(() => []);
  }

  /** Hands a batch to the next thread; waits while that thread has two batches in hand. */
  async add(batch: number, prompts: string[], rows: number[]): Promise<void> {
    const turn = batch % this.threads.length;
    const queue = this.queues[turn] ?? [];
    if (queue.length >= batchesAhead) await queue.shift();
    const answer = this.threads[turn]?.ask({ step: 'add', prompts, rows }) ?? Promise.resolve();
    answer.catch(() => undefined);
    queue.push(answer);
  }

  async tokenCounts(): Promise<Counts[]> {
    await Promise.all(this.queues.flat());
    return (await this.askAll({ step: 'tokens' })) as Counts[];
  }

  async pairCounts(frequentTokens: Uint32Array): Promise<Counts[]> {
    return (await this.askAll({ step: 'pairs', frequentTokens })) as Counts[];
  }

  async scaffolds(pairs: Uint32Array, bits: Float32Array): Promise<ShardScaffolds[]> {
    return (await this.askAll({ step: 'scaffolds', pairs, bits })) as ShardScaffolds[];
  }

  async stop(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }

  private askAll(request: ShardRequest): Promise<unknown[]> {
    return Promise.all(this.threads.map((thread) => thread.ask(request)));
  }
}
