import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { clusterPromptFile } from '@/lib/usecases/prompts/cluster-prompt-file';
import type { Bench, Figure } from '../rig/measure';
import { generatePrompts } from './generate';

const documents = Number(process.env.SKEIN_BENCH_PROMPTS ?? 1_000_000);
const timesFasterMin = 10;
const script = new URL('./datasketch_baseline.py', import.meta.url).pathname;

async function measureSkein(path: string): Promise<number> {
  const start = performance.now();
  await clusterPromptFile({ path, fields: { prompt: 'prompt' }, threads: availableParallelism() });
  return (1000 * documents) / (performance.now() - start);
}

/** Documents per second of datasketch on the same file, cores and machine; needs a Python that has it. */
async function measureDatasketch(python: string, path: string): Promise<number> {
  const { stdout } = await promisify(execFile)(python, [
    script,
    path,
    String(documents),
    String(availableParallelism()),
  ]);
  const result = JSON.parse(stdout) as { documents: number; seconds: number };
  return result.documents / result.seconds;
}

/** Prompt clustering of generated prompts, from file to clusters, beside datasketch if `SKEIN_BENCH_PYTHON` names a Python with it. */
export const promptClustering: Bench = {
  name: 'prompts',
  summary: `cluster ${documents} generated prompts on all cores; SKEIN_BENCH_PYTHON adds datasketch`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'skein-bench-prompts-'));
    try {
      const path = join(folder, 'prompts.jsonl');
      await generatePrompts(path, documents);
      const ours = await measureSkein(path);
      const figures: Figure[] = [{ name: 'skein', value: ours, unit: 'prompts/s' }];
      const python = process.env.SKEIN_BENCH_PYTHON;
      if (python === undefined) return figures;
      const theirs = await measureDatasketch(python, path);
      figures.push({ name: 'datasketch', value: theirs, unit: 'prompts/s' });
      const bar = ours / timesFasterMin;
      return [
        ...figures,
        {
          name: `datasketch, at most a ${timesFasterMin}th of it`,
          value: theirs,
          unit: 'prompts/s',
          barMax: bar,
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
