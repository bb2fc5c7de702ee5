import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { exchangeRows } from '@/lib/synth/activity/exchanges';
import { buildWorld } from '@/lib/synth/world';

/** Writes `count` prompts of a synthetic world as NDJSON. */
export async function generatePrompts(path: string, count: number): Promise<void> {
  const world = buildWorld({
    accounts: Math.max(100, Math.round(count / 60)),
    exchanges: count,
    seed: 'prompts',
  });
  const file = createWriteStream(path);
  for (const { prompt, promptCluster } of exchangeRows(world)) {
    if (!file.write(`${JSON.stringify({ prompt, template: promptCluster })}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
