import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancelledError, InvalidInputError } from '@/lib/domain/errors';
import type { Progress } from '@/lib/domain/progress';
import { nodeWorldFiles } from '@/lib/usecases/world/node-world-files';
import { writeWorld } from '@/lib/usecases/world/write-world';

const deps = { files: nodeWorldFiles };
const request = { accounts: 300, exchanges: 20_000, seed: 9 };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skein-world-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(file), { columns: true });
}

describe('writeWorld', () => {
  it('writes every table with the rows it reports, readable as strict CSV', async () => {
    const world = await writeWorld(deps, { ...request, outDir: join(folder, 'w') });
    expect(world.counts).toMatchObject({ accounts: 300, exchanges: 20_000, labels: 300 });
    for (const [table, file] of Object.entries(world.files)) {
      expect(await rowsOf(file)).toHaveLength(world.counts[table as keyof typeof world.counts]);
    }
  });

  it('counts participation as the exchanges of each campaign', async () => {
    const world = await writeWorld(deps, { ...request, outDir: join(folder, 'w') });
    const rows = await rowsOf(world.truthFiles.participation);
    for (const { campaign, exchanges } of world.truth.campaigns) {
      const own = rows.filter((row) => row.campaign === campaign);
      expect(own.reduce((sum, row) => sum + Number(row.exchanges), 0)).toBe(exchanges);
    }
  });

  it('writes the same bytes again, and the same content compressed', async () => {
    const digests: string[] = [];
    for (const [name, gzip] of [
      ['a', false],
      ['b', false],
      ['c', true],
    ] as const) {
      const world = await writeWorld(deps, { ...request, outDir: join(folder, name), gzip });
      const bytes = await readFile(world.files.exchanges);
      digests.push(
        createHash('sha256')
          .update(gzip ? gunzipSync(bytes) : bytes)
          .digest('hex'),
      );
    }
    expect(new Set(digests).size).toBe(1);
  });

  it('leaves out the prompt columns on request', async () => {
    const world = await writeWorld(deps, { ...request, prompts: 'cluster', outDir: join(folder, 'w') });
    const [first] = await rowsOf(world.files.exchanges);
    expect(first).toHaveProperty('prompt_cluster');
    expect(first).not.toHaveProperty('prompt');
  });

  it('reports progress up to the total', async () => {
    const steps: Progress[] = [];
    await writeWorld(deps, { ...request, outDir: join(folder, 'w'), onProgress: (step) => steps.push(step) });
    expect(steps.filter(({ stage }) => stage === 'exchanges').at(-1)).toEqual({
      stage: 'exchanges',
      done: 20_000,
      total: 20_000,
      unit: 'rows',
    });
  });

  it('does not write into a folder that holds something', async () => {
    await writeWorld(deps, { ...request, outDir: join(folder, 'w') });
    await expect(writeWorld(deps, { ...request, outDir: join(folder, 'w') })).rejects.toThrow(
      InvalidInputError,
    );
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    const writing = writeWorld(deps, {
      ...request,
      exchanges: 500_000,
      outDir: join(folder, 'w'),
      signal: stop.signal,
      onProgress: ({ stage }) => {
        if (stage === 'exchanges') stop.abort();
      },
    });
    await expect(writing).rejects.toThrow(CancelledError);
  });
});
