import type { BundleWriter, WrittenFile } from '@/lib/evidence/bundle/bundle-writer';
import type { Redactor } from '@/lib/evidence/redaction/redactor';
import { caseUco } from '@/lib/export/case-uco';
import type { CsvCell } from '@/lib/export/csv';
import { type Dossier, isoTime } from '@/lib/export/dossier';
import { gexf } from '@/lib/export/gexf';
import { edgesCsv, nodesCsv } from '@/lib/export/graph-csv';
import { graphJson } from '@/lib/export/graph-json';
import { graphml } from '@/lib/export/graphml';
import type { Provenance } from '@/lib/export/provenance';
import { spreadsheetLine, spreadsheetTable } from '@/lib/export/spreadsheet-table';
import { stixBundle } from '@/lib/export/stix/bundle';
import type { TlpMarking } from '@/lib/export/stix/markings';
import type { KeptTechnique } from '@/lib/export/stix/writer';
import { type CaseReader, type CaseTable, caseTables } from '@/lib/usecases/ports/evidence';

/** A file of the bundle with what it is, for the index of attachments. */
export interface Attachment {
  path: string;
  size: number;
  sha256: string;
  about: string;
}

const chunkLength = 64 * 1024;

/** Joins small texts, so that a stream of lines costs no more than a stream of blocks. */
async function* joined(texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let pending = '';
  for await (const text of texts) {
    pending += text;
    if (pending.length < chunkLength) continue;
    yield pending;
    pending = '';
  }
  if (pending !== '') yield pending;
}

/** Writes files and keeps the index. */
export class PayloadFiles {
  readonly attachments: Attachment[] = [];
  private readonly writer: BundleWriter;

  constructor(writer: BundleWriter) {
    this.writer = writer;
  }

  async add(
    path: string,
    about: string,
    texts: string | Uint8Array | Iterable<string> | AsyncIterable<string>,
  ): Promise<WrittenFile> {
    const content = typeof texts === 'string' || texts instanceof Uint8Array ? texts : joined(texts);
    const file = await this.writer.addPayload(path, content);
    this.attachments.push({ path: file.path, size: file.size, sha256: file.digests.sha256, about });
    return file;
  }

  async addJson(path: string, about: string, value: unknown): Promise<void> {
    await this.add(path, about, `${JSON.stringify(value, null, 2)}\n`);
  }
}

/** The graph and the exchange formats. */
export async function writeGraph(
  out: PayloadFiles,
  dossier: Dossier,
  provenance: Provenance,
  marking: TlpMarking,
  techniques: readonly KeptTechnique[],
): Promise<void> {
  await out.add('graph/graph.graphml', 'Graph, GraphML', graphml(dossier));
  await out.add('graph/graph.gexf', 'Graph, GEXF 1.3 (Gephi)', gexf(dossier));
  await out.add('graph/graph.json', 'Graph, JSON', graphJson(dossier));
  await out.add('graph/nodes.csv', 'Nodes of the graph', nodesCsv(dossier));
  await out.add('graph/edges.csv', 'Edges of the graph', edgesCsv(dossier));
  await out.add('graph/accounts.csv', 'Accounts, each with its standing', accountsCsv(dossier));
  await out.add('stix/bundle.json', 'STIX 2.1 bundle', stixBundle(dossier, marking, techniques));
  await out.add('case/case.jsonld', 'CASE 1.4 / UCO 1.4 (JSON-LD)', caseUco(dossier, provenance));
}

function accountsCsv(dossier: Dossier): Iterable<string> {
  return spreadsheetTable<Dossier['accounts'][number]>(
    [
      ['account_id', (row) => row.id],
      ['standing', (row) => row.standing],
      ['membership', (row) => row.membership],
      ['margin_bits', (row) => row.margin],
      ['status', (row) => row.status],
      ['created_at', (row) => isoTime(row.createdAt)],
      ['first_seen', (row) => isoTime(row.firstSeen)],
      ['last_seen', (row) => isoTime(row.lastSeen)],
      ['exchanges', (row) => row.exchanges],
    ],
    dossier.accounts,
  );
}

/** Columns a table's rows have, in order of first appearance; found by reading the rows once. */
async function columnsOf(reader: CaseReader, table: CaseTable): Promise<string[]> {
  const columns = new Set<string>();
  for await (const rows of reader.rows(table))
    for (const row of rows) for (const name of Object.keys(row.values)) columns.add(name);
  return [...columns].toSorted();
}

async function* rowLines(
  reader: CaseReader,
  table: CaseTable,
  columns: readonly string[],
  redactor: Redactor,
  isWritten: (accountId: string) => boolean,
  onRow: () => void,
): AsyncGenerator<string> {
  const fixed = ['source_batch', 'source_file', 'source_line', 'account_id', 'at'];
  yield spreadsheetLine([...fixed, ...columns]);
  for await (const rows of reader.rows(table)) {
    for (const row of rows) {
      if (!isWritten(row.accountId)) continue;
      onRow();
      const cells: CsvCell[] = columns.map((column) =>
        redactor.cell(column, row.values[column] ?? null, row.values),
      );
      yield spreadsheetLine([
        row.batchId,
        row.file,
        row.line,
        redactor.accountId(row.accountId),
        isoTime(row.at),
        ...cells,
      ]);
    }
  }
}

/** The source rows of the accounts, table by table; empty tables are left out. Returns rows written by table. */
export async function writeRows(
  out: PayloadFiles,
  reader: CaseReader,
  redactor: Redactor,
  isWritten: (accountId: string) => boolean,
  onTable: (table: CaseTable) => void,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of caseTables) {
    onTable(table);
    const columns = await columnsOf(reader, table);
    if (columns.length === 0) continue;
    let count = 0;
    const lines = rowLines(reader, table, columns, redactor, isWritten, () => {
      count++;
    });
    await out.add(`rows/${table}.csv`, `Source rows: ${table}`, lines);
    counts[table] = count;
  }
  return counts;
}

/** Digests of the files that were imported. */
export function sourceFilesCsv(provenance: Provenance): Iterable<string> {
  return spreadsheetTable<Provenance['files'][number]>(
    [
      ['batch', (row) => row.batchId],
      ['table', (row) => row.table],
      ['file', (row) => row.name],
      ['bytes', (row) => row.bytes],
      ['sha256', (row) => row.sha256],
      ['imported_at', (row) => isoTime(row.importedAt)],
      ['prompt_policy', (row) => row.promptPolicy],
    ],
    provenance.files,
  );
}
