import type { OnProgress } from '@/lib/domain/progress';
import { exchangeRows } from '@/lib/synth/activity/exchanges';
import { csvLine, exchangeLine, type PromptColumns } from '@/lib/synth/csv';
import { type Cell, columns, type TableName } from '@/lib/synth/rows';
import type { WorldRequest } from '@/lib/synth/settings';
import { accountRows, paymentRows } from '@/lib/synth/tables/account-rows';
import { loginRows } from '@/lib/synth/tables/login-rows';
import { identifierRows, ipRows, relationRows } from '@/lib/synth/tables/reference-rows';
import {
  campaignRows,
  labelRows,
  operatorRows,
  type Participation,
  participationRows,
  type TruthTable,
  trapRows,
  truthColumns,
} from '@/lib/synth/tables/truth-rows';
import { buildWorld, type World } from '@/lib/synth/world';
import type { WorldFiles } from '@/lib/usecases/ports/world-files';
import { chunked, type RowCounter } from '@/lib/usecases/world/chunked';
import { buildWorldReadme } from '@/lib/usecases/world/readme';
import { summariseTruth, type TruthSummary } from '@/lib/usecases/world/truth-summary';

export interface WriteWorldInput extends WorldRequest {
  outDir: string;
  gzip?: boolean;
  /** Prompt columns of the exchanges; both by default. */
  prompts?: PromptColumns;
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

export interface WrittenWorld {
  /** File of each input table, ready for `skein import`. */
  files: Record<TableName, string>;
  truthFiles: Record<TruthTable, string>;
  /** Rows written by table. */
  counts: Record<TableName, number>;
  bytes: number;
  truth: TruthSummary;
}

/**
 * Writes a synthetic world as input tables with its truth. Memory is that of the accounts, not of the exchanges; the
 * same request writes the same bytes. Throws `InvalidInputError` (sizes, folder not empty) and `CancelledError`.
 */
export async function writeWorld(deps: { files: WorldFiles }, input: WriteWorldInput): Promise<WrittenWorld> {
  await deps.files.createFolder(input.outDir);
  const world = buildWorld(input);
  const prompts = input.prompts ?? 'both';
  const ending = input.gzip ? 'csv.gz' : 'csv';
  const fileOf = (name: string): string => `${input.outDir}/${name}.${ending}`;
  let bytes = 0;

  const write = async (
    name: string,
    header: readonly string[],
    lines: Iterable<string>,
    total?: number,
  ): Promise<number> => {
    const counter: RowCounter = { rows: 0 };
    const progress = input.onProgress ? { stage: name, total, onProgress: input.onProgress } : undefined;
    const chunks = chunked(csvLine(header), lines, counter, progress);
    bytes += await deps.files.writeChunks(fileOf(name), chunks, input.signal);
    return counter.rows;
  };

  const participation = new Map<string, Participation>();
  const accounts = input.accounts ?? world.settings.accounts;
  const counts: Record<TableName, number> = {
    accounts: await write('accounts', columns.accounts, lines(accountRows(world)), accounts),
    payments: await write('payments', columns.payments, lines(paymentRows(world))),
    logins: await write('logins', columns.logins, lines(loginRows(world))),
    exchanges: await write(
      'exchanges',
      exchangeHeader(prompts),
      exchangeLines(world, prompts, participation),
      world.settings.exchanges,
    ),
    ips: await write('ips', columns.ips, lines(ipRows(world))),
    identifiers: await write('identifiers', columns.identifiers, lines(identifierRows(world))),
    relations: await write('relations', columns.relations, lines(relationRows(world))),
    labels: await write('labels', columns.labels, lines(labelRows(world))),
  };
  await write('truth/operators', truthColumns.operators, lines(operatorRows(world)));
  await write('truth/campaigns', truthColumns.campaigns, lines(campaignRows(world)));
  await write(
    'truth/participation',
    truthColumns.participation,
    lines(participationRows(participation.values())),
  );
  await write('truth/traps', truthColumns.traps, lines(trapRows(world)));
  await deps.files.writeChunks(
    `${input.outDir}/README.txt`,
    [Buffer.from(buildWorldReadme(world, counts))],
    input.signal,
  );
  return {
    files: namesTo(Object.keys(columns) as TableName[], fileOf),
    truthFiles: namesTo(Object.keys(truthColumns) as TruthTable[], (name) => fileOf(`truth/${name}`)),
    counts,
    bytes,
    truth: summariseTruth(world),
  };
}

function namesTo<Name extends string>(
  names: readonly Name[],
  fileOf: (name: Name) => string,
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, fileOf(name)])) as Record<Name, string>;
}

function* lines(rows: Iterable<readonly Cell[]>): Generator<string> {
  for (const row of rows) yield csvLine(row);
}

function exchangeHeader(prompts: PromptColumns): string[] {
  const dropped = {
    text: ['prompt_cluster'],
    cluster: ['prompt'],
    both: [],
    none: ['prompt', 'prompt_cluster'],
  };
  const without: readonly string[] = dropped[prompts];
  return columns.exchanges.filter((column) => !without.includes(column));
}

function* exchangeLines(
  world: World,
  prompts: PromptColumns,
  participation: Map<string, Participation>,
): Generator<string> {
  for (const row of exchangeRows(world)) {
    if (row.campaign !== undefined) {
      const key = `${row.accountId} ${row.campaign}`;
      const seen = participation.get(key);
      if (seen) {
        seen.exchanges++;
        seen.lastMs = row.atMs;
      } else {
        const { accountId, campaign, atMs } = row;
        participation.set(key, { accountId, campaign, exchanges: 1, firstMs: atMs, lastMs: atMs });
      }
    }
    yield exchangeLine(row, prompts);
  }
}
