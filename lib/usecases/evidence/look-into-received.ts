import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import {
  type ReceivedContents,
  type ReceivedFile,
  type ReceivedTable,
  receivedRowsPerPage,
} from '@/lib/contracts/received-contents';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { type BagSource, readWhole } from '@/lib/evidence/bag-source';
import { Findings } from '@/lib/evidence/bagit/finding';
import { parseManifest } from '@/lib/evidence/bagit/manifest';
import { openBagFolder } from '@/lib/evidence/bundle/bag-folder';
import type { BundleFiles, ReceivedShelf } from '@/lib/usecases/ports/evidence';

const manifestBytesMax = 64 * 1024 * 1024;
/** Longest record of a table that is read, in characters: prompts are long, whole files in one cell are not meant. */
const recordMax = 1024 * 1024;

async function digestsIn(bag: BagSource, file: string): Promise<ReadonlyMap<string, string>> {
  const text = Buffer.from(await readWhole(bag, file, manifestBytesMax)).toString('utf8');
  const isTag = file.startsWith('tag');
  return parseManifest(text, { file, isTag, algorithm: 'sha256' }, true, new Findings()).digests;
}

async function filesOf(bag: BagSource): Promise<ReceivedFile[]> {
  const [payload, tags] = [
    await digestsIn(bag, 'manifest-sha256.txt'),
    await digestsIn(bag, 'tagmanifest-sha256.txt'),
  ];
  return bag.files.map(({ path, size }) => ({
    path,
    size,
    sha256: payload.get(path) ?? tags.get(path) ?? null,
    isTable: path.startsWith('data/') && path.endsWith('.csv'),
  }));
}

/** Reads up to the page and no further. Throws InvalidInputError where the file is no table. */
async function pageOf(bag: BagSource, path: string, offset: number): Promise<ReceivedTable> {
  const records = Readable.from(bag.open(path), { objectMode: false }).pipe(
    parse({ bom: true, relax_column_count: true, max_record_size: recordMax }),
  );
  const table: ReceivedTable = { path, columns: [], rows: [], offset, hasMore: false };
  let at = -1;
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      if (at < 0) table.columns = record;
      else if (table.rows.length === receivedRowsPerPage) {
        table.hasMore = true;
        break;
      } else if (at >= offset) table.rows.push(record);
      at++;
    }
  } catch (cause) {
    throw new InvalidInputError({
      code: 'table_unreadable',
      message: `"${path}" cannot be read as a table from row ${Math.max(0, at) + 1} on.`,
      remedy: 'Unpack the bundle and look at the file itself.',
      cause,
    });
  }
  return table;
}

/**
 * What lies in a bundle that came from others: its files with the digests that were signed, and, where `path` names one of its
 * tables, the rows from `offset` on. Reads the file as it was received; nothing of it becomes a fact. Throws NotFoundError for
 * an unknown bundle or table, and InvalidInputError for one that cannot be read.
 */
export async function lookIntoReceived(
  { exports }: { exports: { files: BundleFiles; received: ReceivedShelf } },
  { id, path, offset = 0 }: { id: string; path?: string | undefined; offset?: number },
): Promise<ReceivedContents> {
  const bundle = (await exports.received.list()).find((received) => received.id === id);
  if (!bundle) throw new NotFoundError('received bundle', id);
  const opened = await exports.files.open(exports.received.pathOf(id));
  try {
    const { bag } = openBagFolder(opened.archive);
    const files = await filesOf(bag);
    if (path !== undefined && !files.some((file) => file.isTable && file.path === path))
      throw new NotFoundError('table', path);
    return { bundle, files, table: path === undefined ? null : await pageOf(bag, path, offset) };
  } finally {
    await opened.close();
  }
}
