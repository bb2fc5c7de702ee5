import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancelledError, InvalidInputError } from '@/lib/domain/errors';
import { clusterPrompts } from '@/lib/prompts/cluster-prompts';
import { clusterPromptFile, describeClusters } from '@/lib/usecases/prompts/cluster-prompt-file';

const cities = ['Lima', 'Oslo', 'Cairo', 'Quito', 'Hanoi', 'Turin', 'Davos', 'Accra'];
const prompts = Array.from(
  { length: 6_000 },
  (_, i) =>
    [
      `Find the cheapest night train from ${cities[i % 8]}${i} to the coast, and "quote" the fare`,
      `Summarise the minutes of meeting ${i} in plain words,\nthen list who owes what to whom`,
      `w${i} x${i * 7} y${i * 13}`,
    ][i % 3] ?? '',
);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skein-prompts-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const ndjson = prompts.map((prompt, i) => JSON.stringify({ prompt, account: `a${i % 5}` })).join('\n');
const csv = `prompt,account\n${prompts.map((prompt, i) => `"${prompt.replaceAll('"', '""')}",a${i % 5}`).join('\n')}\n`;

describe('clusterPromptFile', () => {
  it('gives on threads, from any format, what one thread gives in memory', async () => {
    const expected = clusterPrompts(prompts);
    const files = [
      await write('p.jsonl', ndjson),
      await write('p.csv', csv),
      await write('p.csv.gz', gzipSync(csv)),
    ];
    for (const [i, path] of files.entries()) {
      const result = await clusterPromptFile({ path, fields: { prompt: 'prompt' }, threads: i + 1 });
      expect(result.clusters).toEqual(expected.clusters);
      expect(result.clusterOfRow).toEqual(expected.clusterOfRow);
    }
  });

  it('describes the largest clusters with a template, accounts and examples', async () => {
    const source = { path: await write('p.jsonl', ndjson), fields: { prompt: 'prompt', account: 'account' } };
    const result = await clusterPromptFile({ ...source, threads: 2 });
    const described = await describeClusters(source, result, 2);
    expect(described.map(({ rows, accounts }) => [rows, accounts])).toEqual([
      [2000, 5],
      [2000, 5],
    ]);
    expect(described.map(({ template }) => template).sort()).toEqual([
      'Find the cheapest night train from {…} to the coast, and "quote" the fare',
      'Summarise the minutes of meeting {number} in plain words,\nthen list who owes what to whom',
    ]);
  });

  it('names the fields there are when the one asked for is missing', async () => {
    const path = await write('p.jsonl', ndjson);
    const clustering = clusterPromptFile({ path, fields: { prompt: 'text' }, threads: 1 });
    await expect(clustering).rejects.toThrow(InvalidInputError);
    await expect(clustering).rejects.toMatchObject({ remedy: expect.stringContaining('prompt, account') });
  });

  it('says which line is not JSON', async () => {
    const path = await write('p.jsonl', `${JSON.stringify({ prompt: 'a' })}\nnot json\n`);
    await expect(clusterPromptFile({ path, fields: { prompt: 'prompt' }, threads: 1 })).rejects.toThrow(
      /Line 2 /,
    );
  });

  it('says that a file is missing', async () => {
    const path = join(folder, 'nowhere.csv');
    await expect(clusterPromptFile({ path, fields: { prompt: 'prompt' }, threads: 1 })).rejects.toThrow(
      /nowhere\.csv cannot be read/,
    );
  });

  it('stops when it is cancelled', async () => {
    const path = await write('p.jsonl', ndjson);
    const clustering = clusterPromptFile({
      path,
      fields: { prompt: 'prompt' },
      threads: 1,
      signal: AbortSignal.abort(),
    });
    await expect(clustering).rejects.toThrow(CancelledError);
  });
});
