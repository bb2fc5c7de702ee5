import 'server-only';
import { createReadStream } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { BatchSummary } from '@/lib/contracts/imports';
import type { ImportTable } from '@/lib/contracts/jobs';
import { NotFoundError } from '@/lib/domain/errors';
import { contentDisposition } from '@/lib/server/stream-csv';
import type { Deps } from '@/lib/workspace/deps';

/** Streams the rejects file of a batch's table as it lies in the data folder. Throws NotFoundError. */
export function streamRejects(
  { paths }: Pick<Deps, 'paths'>,
  batch: BatchSummary,
  table: ImportTable,
): Response {
  const file = batch.report?.rejectFiles.find((candidate) => candidate.table === table);
  if (!file) throw new NotFoundError('rejects file', `${batch.id}/${table}`);
  const path = join(paths.root, file.path);
  if (!path.startsWith(paths.root + sep)) throw new NotFoundError('rejects file', file.path);
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition(`rejects-${batch.id}-${basename(file.path)}`),
      'cache-control': 'no-store',
    },
  });
}
