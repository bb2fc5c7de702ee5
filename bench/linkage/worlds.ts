import { appendFileSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadInput } from '@/bench/linkage/load-input';
import type { LabelledInput } from '@/bench/linkage/shared-data';
import { SeededRandom } from '@/lib/linkage/math/random';
import type { difficultyNames } from '@/lib/synth/difficulty';
import { nodeWorldFiles } from '@/lib/usecases/world/node-world-files';
import { writeWorld } from '@/lib/usecases/world/write-world';

const tables = ['accounts', 'payments', 'logins', 'exchanges', 'ips', 'identifiers', 'relations'] as const;
type Row = Record<string, string>;
type Files = Record<(typeof tables)[number] | 'labels', string>;

const readRows = (path: string): Row[] => parse(readFileSync(path), { columns: true }) as Row[];

function append(path: string, rows: readonly Row[]): void {
  const [header = []] = parse(readFileSync(path), { to: 1 }) as string[][];
  const lines = rows.map((row) =>
    header.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(','),
  );
  appendFileSync(path, `${lines.join('\n')}\n`);
}

export interface WorldRequest {
  difficulty: (typeof difficultyNames)[number];
  seed: string;
  accounts: number;
  /** Innocents onto whom an operator plants what is cheap to plant. */
  victims?: number;
}

/** A synthetic world with its labels, through the same import as everything else, with no database. */
export async function loadWorld({
  difficulty,
  seed,
  accounts,
  victims = 0,
}: WorldRequest): Promise<LabelledInput> {
  const root = await mkdtemp(join(tmpdir(), 'skein-bench-world-'));
  try {
    const { files } = await writeWorld(
      { files: nodeWorldFiles },
      { outDir: join(root, 'world'), accounts, difficulty, seed, prompts: 'cluster' },
    );
    if (victims > 0) plantCheapLinks(files, victims);
    const input = await loadInput({ sources: tables.map((table) => ({ table, path: files[table] })) });
    const labels = new Map(readRows(files.labels).map((row) => [row.account_id ?? '', row.operator || null]));
    return { input, labels };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/**
 * The poisoner's work beyond the generator's own: accounts of one operator pay each victim twice, send to whomever the victim
 * sent to, and log in from the victim's own address with its user agent an hour after it.
 */
function plantCheapLinks(files: Files, victims: number): void {
  const random = new SeededRandom(500);
  const labels = readRows(files.labels);
  const operator = labels.find((row) => row.operator)?.operator;
  const senders = labels.filter((row) => row.operator === operator).map((row) => row.account_id ?? '');
  const innocents = labels.filter((row) => !row.operator).map((row) => row.account_id ?? '');
  for (let at = innocents.length - 1; at > 0; at -= 1) {
    const other = random.nextBelow(at + 1);
    [innocents[at], innocents[other]] = [innocents[other] ?? '', innocents[at] ?? ''];
  }
  const chosen = new Set(innocents.slice(0, victims));
  const sender = (): string => senders[random.nextBelow(senders.length)] ?? '';
  const later = (time: string | undefined): string =>
    new Date(Date.parse(time ?? '') + 3_600_000).toISOString();
  const logins = readRows(files.logins);
  const relations = readRows(files.relations);
  const seen = new Set<string>();
  const plantedLogins: Row[] = [];
  const plantedRelations: Row[] = [];
  for (const login of logins) {
    const victim = login.account_id ?? '';
    if (!chosen.has(victim) || seen.has(victim)) continue;
    seen.add(victim);
    const at = later(login.at);
    plantedLogins.push({
      account_id: sender(),
      at,
      ip: login.ip ?? '',
      user_agent: login.user_agent ?? '',
      country: login.country ?? '',
    });
    for (let times = 0; times < 2; times += 1)
      plantedRelations.push({ source: sender(), target: victim, kind: 'transferred', at, amount: '20' });
  }
  for (const { source, target = '', kind = '', at, amount = '' } of relations) {
    if (!chosen.has(source ?? '')) continue;
    plantedRelations.push({ source: sender(), target, kind, at: later(at), amount });
  }
  append(files.logins, plantedLogins);
  append(files.relations, plantedRelations);
}
