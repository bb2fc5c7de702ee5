import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { loadInput } from '@/bench/linkage/load-input';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { countCoShares } from '@/lib/linkage/timing/co-shares';

/** Real input beside the repository; not part of it. */
export const sharedData = process.env.SKEIN_SHARED_DATA ?? findSharedData();

/** `shared/data` beside the checkout, or beside a folder it lies in. */
function findSharedData(): string {
  const beside = ['../../../', '../../../../'].map(
    (up) => new URL(`${up}shared/data/`, import.meta.url).pathname,
  );
  return beside.find((path) => existsSync(path)) ?? beside[0] ?? '';
}

export interface LabelledInput {
  input: LinkageInput;
  labels: Map<string, string | null>;
}

type Row = Record<string, string>;

const readRows = (text: string): Row[] => parse(text, { columns: true, trim: true, bom: true }) as Row[];

/** Names that one vendor goes by, from the vendor records: every name to the record's own. */
function readAliases(yaml: string): Map<string, string> {
  const aliases = new Map<string, string>();
  let vendor = '';
  let isNames = false;
  for (const line of yaml.split('\n')) {
    const record = /^- name: (.*)$/.exec(line)?.[1]?.trim();
    const item = /^ {2}- (.*)$/.exec(line)?.[1]?.trim();
    if (record !== undefined) {
      vendor = record;
      isNames = false;
      aliases.set(vendor.toLowerCase(), vendor);
    } else if (/^ {2}[a-z]/.test(line)) isNames = line.startsWith('  names:');
    else if (isNames && item !== undefined) aliases.set(item.toLowerCase(), vendor);
  }
  return aliases;
}

/** Samples by certificate and package; the truth is the vendor with its aliases folded, `given` the label as it stands. */
export async function loadStalkerware(): Promise<LabelledInput & { given: LabelledInput['labels'] }> {
  const path = join(sharedData, 'stalkerware', 'samples.csv');
  const aliases = readAliases(readFileSync(join(sharedData, 'stalkerware', 'ioc.yaml'), 'utf8'));
  const accounts = {
    columns: { SHA256: 'account_id' },
    identifiers: [
      { column: 'Certificate', kind: 'payment_method' },
      { column: 'Package Name', kind: 'device' },
    ],
  };
  const input = await loadInput({
    sources: [{ table: 'accounts', path }],
    mapping: { tables: { accounts } },
  });
  const labels = new Map<string, string | null>();
  const given = new Map<string, string | null>();
  for (const row of readRows(readFileSync(path, 'utf8'))) {
    const app = row.App ?? '';
    labels.set(row.SHA256 ?? '', aliases.get(app.toLowerCase()) ?? app);
    given.set(row.SHA256 ?? '', app);
  }
  return { input, labels, given };
}

/** Person records without their telling ids. */
export async function loadPeople(): Promise<LabelledInput> {
  const rows = readRows(readFileSync(join(sharedData, 'people', 'febrl_dataset3.csv'), 'utf8'));
  const fields = Object.keys(rows[0] ?? {}).filter((name) => name !== 'rec_id');
  const labels = new Map<string, string | null>();
  const lines = rows.map((row, index) => {
    const id = `r${(index * 7919) % 100_003}`;
    labels.set(id, row.rec_id?.split('-')[1] ?? null);
    return [id, ...fields.map((name) => row[name] ?? '')].join(',');
  });
  const path = join(mkdtempSync(join(tmpdir(), 'skein-bench-people-')), 'people.csv');
  writeFileSync(path, [['account_id', ...fields].join(','), ...lines].join('\n'));
  const attributes = Object.fromEntries(fields.map((name) => [name, name]));
  const input = await loadInput({
    sources: [{ table: 'accounts', path }],
    mapping: { tables: { accounts: { attributes } } },
  });
  return { input, labels };
}

/** Pairs of accounts that share an object within some seconds, in the reference's terms. */
export function countTimed(windowSeconds: number): ReturnType<typeof countCoShares> {
  const packed = readFileSync(join(sharedData, 'timed', 'russian_coord_tweets.csv.gz'));
  const rows = readRows(gunzipSync(packed).toString('utf8'));
  const numbersOf = (column: string): number[] => {
    const known = new Map<string, number>();
    return rows.map((row) => {
      const text = row[column] ?? '';
      const number = known.get(text) ?? known.size;
      known.set(text, number);
      return number;
    });
  };
  const at = rows.map((row) => Number(row.timestamp_share) * 1_000);
  return countCoShares(
    { object: numbersOf('object_id'), account: numbersOf('account_id'), at },
    windowSeconds * 1_000,
  );
}
