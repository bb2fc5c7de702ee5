import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportTable } from '@/lib/contracts/jobs';
import { profileComparison } from '@/lib/domain/profile-comparison';
import { kindFamiliesOf, parseMapping } from '@/lib/ingest/mapping';
import { createLake } from '@/lib/lake/create-lake';
import { readInput } from '@/lib/lake/linkage-input/read-input';
import { openLake } from '@/lib/lake/open-lake';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';

export interface SourceFiles {
  sources: readonly { table: ImportTable; path: string }[];
  mapping?: Record<string, unknown>;
}

const batchId = 'b_0000000000000000';

/** Imports files into a lake of their own in a temporary folder and builds the linkage's input from it. */
export async function loadInput({ sources, mapping = {} }: SourceFiles): Promise<LinkageInput> {
  const root = await mkdtemp(join(tmpdir(), 'skein-bench-lake-'));
  try {
    const paths = {
      root,
      lake: join(root, 'lake'),
      staging: join(root, 'staging'),
      rejects: join(root, 'rejects'),
    };
    const lake = createLake({ paths, memoryLimitMb: 4_096, threads: 2 });
    const resolved = await lake.resolve(sources, {});
    const parsed = parseMapping(mapping);
    await lake.stage(
      {
        batchId,
        sources: resolved,
        mapping: parsed,
        promptPolicy: 'hash-only',
        now: Date.now(),
        otherBatches: [],
      },
      {},
    );
    await lake.publish(batchId);
    const batches = [{ id: batchId, overlaps: [] }];
    const db = await openLake({ paths, batches, memoryLimitMb: 4_096, threads: 2 });
    try {
      return await readInput(db, {
        batchIds: [batchId],
        kindFamilies: kindFamiliesOf(parsed),
        comparisons: (parsed.comparisons ?? []).map((entry) => profileComparison.parse(entry)),
      });
    } finally {
      db.close();
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
