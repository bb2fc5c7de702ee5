import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportTable } from '@/lib/contracts/jobs';
import { hourOfWeek } from '@/lib/domain/hour-of-week';
import { parseMapping } from '@/lib/ingest/mapping';
import { createLake } from '@/lib/lake/create-lake';
import { openDuckDb, sqlText } from '@/lib/lake/duckdb';
import { openLake } from '@/lib/lake/open-lake';
import { lakePaths, temporaryFolder } from '@/lib/testing/import-rig';
import type { StagedBatch, StageRequest } from '@/lib/usecases/ports/lake';

const batchId = 'b_0000000000000001';
const now = Date.UTC(2026, 5, 1);
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

type Options = Partial<Pick<StageRequest, 'promptPolicy'>> & { mapping?: unknown };

/** Stages and publishes files given as `table: [name, content][]`. */
async function stage(
  files: readonly (readonly [table: ImportTable, name: string, content: string | Buffer])[],
  { promptPolicy = 'keep', mapping = {} }: Options = {},
): Promise<StagedBatch> {
  const lake = createLake({ paths: lakePaths(folder.path) });
  const sources = [];
  for (const [table, name, content] of files) {
    const path = join(folder.path, name);
    await writeFile(path, content);
    sources.push({ table, path });
  }
  const resolved = await lake.resolve(sources, {});
  const staged = await lake.stage(
    { batchId, sources: resolved, mapping: parseMapping(mapping), promptPolicy, now, otherBatches: [] },
    {},
  );
  await lake.publish(batchId);
  return staged;
}

async function query<T>(sql: string): Promise<T[]> {
  const db = await openLake({ paths: lakePaths(folder.path), batches: [{ id: batchId, overlaps: [] }] });
  try {
    return await db.query<T>(sql);
  } finally {
    db.close();
  }
}

const rejectText = async (staged: StagedBatch): Promise<string> =>
  (await Promise.all(staged.rejectFiles.map(({ path }) => readFile(join(folder.path, path), 'utf8')))).join(
    '',
  );

describe('formats', () => {
  const csv =
    'account_id,at,ip,device\na,2026-03-02T10:00:00Z,10.0.0.1,d1\nb,2026-03-02T11:00:00+01:00,2001:DB8::1,"d,2"\n';
  const ndjson =
    '{"account_id":"a","at":"2026-03-02T10:00:00Z","ip":"10.0.0.1","device":"d1"}\n{"device":"d,2","at":1772445600,"account_id":"b","ip":"2001:db8::1"}\n';

  async function viaDuckDb(name: string, options: string): Promise<Buffer> {
    const db = await openDuckDb({ tempDir: join(folder.path, 'spill') });
    const path = join(folder.path, `made-${name}`);
    await db.run(`COPY (SELECT * FROM (VALUES ('a', '2026-03-02T10:00:00Z', '10.0.0.1', 'd1'),
      ('b', '2026-03-02T11:00:00+01:00', '2001:DB8::1', 'd,2')) AS t(account_id, "at", ip, device)) TO ${sqlText(path)} (${options})`);
    db.close();
    return await readFile(path);
  }

  it.each([
    ['x.csv', () => Promise.resolve(Buffer.from(csv))],
    ['bom.csv', () => Promise.resolve(Buffer.from(`\uFEFF${csv.replaceAll('\n', '\r\n')}`))],
    [
      'semicolon.csv',
      () => Promise.resolve(Buffer.from(csv.replace('"d,2"', 'd~2').replaceAll(',', ';').replace('~', ','))),
    ],
    [
      'x.tsv',
      () => Promise.resolve(Buffer.from(csv.replace('"d,2"', 'd~2').replaceAll(',', '\t').replace('~', ','))),
    ],
    ['x.csv.gz', () => Promise.resolve(gzipSync(csv))],
    ['without-extension', () => Promise.resolve(gzipSync(csv))],
    ['x.csv.zst', () => viaDuckDb('z', 'FORMAT csv, HEADER, COMPRESSION zstd')],
    ['x.ndjson', () => Promise.resolve(Buffer.from(ndjson))],
    ['x.jsonl.gz', () => Promise.resolve(gzipSync(ndjson))],
    ['x.parquet', () => viaDuckDb('p', 'FORMAT parquet')],
  ])('reads the same rows from %s', async (name, content) => {
    const staged = await stage([['logins', name, await content()]]);
    expect(staged.tables).toEqual([
      { table: 'logins', rows: 2, accepted: 2, rejected: 0, duplicates: 0, duplicatesOfEarlierBatches: 0 },
    ]);
    expect(await query('SELECT account_id, "at", ip, device FROM logins ORDER BY account_id')).toEqual([
      { account_id: 'a', at: Date.UTC(2026, 2, 2, 10), ip: '10.0.0.1', device: 'd1' },
      { account_id: 'b', at: Date.UTC(2026, 2, 2, 10), ip: '2001:db8::1', device: 'd,2' },
    ]);
  });

  it.each([
    ['claims.csv.gz', Buffer.from('account_id,at\n'), 'not_the_format'],
    ['claims.parquet', Buffer.from('account_id,at\n'), 'not_the_format'],
    ['claims.ndjson', Buffer.from('account_id,at\n'), 'not_the_format'],
    ['claims.csv', Buffer.from('{"account_id":"a"}\n'), 'not_the_format'],
    ['utf16.csv', Buffer.from('\uFEFFaccount_id,at\n', 'utf16le'), 'not_the_format'],
    ['empty.csv', Buffer.alloc(0), 'file_empty'],
    ['cut.csv.gz', gzipSync('account_id,at\n'.repeat(9_000)).subarray(0, 60), 'file_truncated'],
    ['cut.parquet', Buffer.from('PAR1 and nothing else'), 'file_truncated'],
    ['columns.csv', Buffer.from('name,when_was_it\na,b\n'), 'columns_missing'],
  ])('stops at %s with a clear error', async (name, content, code) => {
    await expect(stage([['logins', name, content]])).rejects.toMatchObject({ code, kind: 'invalid_input' });
  });

  it('stops at a truncated zstd file', async () => {
    const whole = await viaDuckDb('z', 'FORMAT csv, HEADER, COMPRESSION zstd');
    const cut = whole.subarray(0, whole.length - 9);
    await expect(stage([['logins', 'cut.csv.zst', cut]])).rejects.toMatchObject({ code: 'file_truncated' });
  });
});

describe('rejects', () => {
  it('names every missing column, what was found and what would be understood', async () => {
    await expect(stage([['logins', 'c.csv', 'who,ip\na,10.0.0.1\n']])).rejects.toThrow(
      /"account_id".*user_id.*"at".*timestamp.*Found: "who", "ip"/s,
    );
  });

  it('finds exactly the bad rows among many good ones, each with its line and code', async () => {
    const bad: [code: string, row: string | Buffer][] = [
      ['wrong_column_count', 'a,2026-03-01'],
      ['wrong_column_count', 'a,2026-03-01,10.0.0.1,1,2,3'],
      ['invalid_utf8', Buffer.from([0x61, 0xff, 0x2c, 0x2c, 0x2c])],
      ['nul_byte', 'a\u0000,2026-03-01,,'],
      ['byte_order_mark', '\uFEFFa,2026-03-01,,'],
      ['record_too_large', `a,2026-03-01,,${'x'.repeat(1_000_000)}`],
      ['unclosed_quote', '"a,2026-03-01,,'],
      ['stray_quote', 'a"b,2026-03-01,,'],
      ['missing_value', ',2026-03-01,,'],
      ['missing_value', 'a,,,'],
      ['invalid_time', 'a,yesterday,,'],
      ['invalid_time', 'a,2026-02-30,,'],
      ['implausible_time', 'a,1970-01-01,,'],
      ['implausible_time', 'a,2106-01-01T00:00:00Z,,'],
      ['implausible_time', 'a,0,,'],
      ['invalid_ip', 'a,2026-03-01,300.0.0.1,'],
      ['invalid_number', 'a,2026-03-01,,many'],
      ['invalid_number', 'a,2026-03-01,,-5'],
      ['value_too_long', `${'a'.repeat(513)},2026-03-01,,`],
    ];
    const good = (i: number): string =>
      `a${i % 50},2026-03-01T00:00:${String(i % 60).padStart(2, '0')}Z,10.0.0.${i % 200},${i}`;
    const lines: (string | Buffer)[] = Array.from({ length: 20_000 }, (_, i) => good(i));
    const expected = bad.map(([code, row], i) => {
      const index = i * 997 + 3;
      lines[index] = row;
      return { line: index + 2, code };
    });
    const body = lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]);
    const file = Buffer.concat([Buffer.from('account_id,at,ip,input_tokens\n'), ...body]);
    const staged = await stage([['exchanges', 'e.csv', file]]);
    expect(staged.tables[0]).toMatchObject({
      rows: 20_000,
      rejected: bad.length,
      duplicates: 0,
      accepted: 20_000 - bad.length,
    });
    const rows = (await rejectText(staged)).split('\n').slice(1, -1);
    expect(
      rows.map((row) => row.split(',')).map(([, line, , , code]) => ({ line: Number(line), code })),
    ).toEqual(expected);
    const byCode = new Map(staged.rejects.map(({ code, count }) => [code, count]));
    expect(byCode.get('implausible_time')).toBe(3);
  });

  it('refuses full card numbers and writes them nowhere in clear', async () => {
    const staged = await stage([
      [
        'payments',
        'p.csv',
        'account_id,method,note\na,4111 1111 1111 1111,x\nb,tok_4111,4012888888881881\nc,4111111111111111,too,many\n',
      ],
    ]);
    expect(staged.rejects.map(({ code, count }) => [code, count])).toEqual([
      ['card_number', 1],
      ['wrong_column_count', 1],
    ]);
    const text = await rejectText(staged);
    expect(text).toContain('[card number ending 1111]');
    expect(text.replace(/[ -]/g, '')).not.toContain('4111111111111111');
  });

  it('rejects lines of NDJSON that are no object, in the same format', async () => {
    const staged = await stage([
      [
        'logins',
        'l.ndjson',
        '{"account_id":"a","at":"2026-03-01","extra":{"k":1}}\n{"account_id":"b"\n[1]\n{"account_id":"c","at":"soon","late":"key"}\n',
      ],
    ]);
    expect(staged.tables[0]).toMatchObject({ rows: 4, accepted: 1, rejected: 3 });
    const rows = (await rejectText(staged))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    expect(rows.map(({ _line, _code }) => [_line, _code])).toEqual([
      ['2', 'invalid_json'],
      ['3', 'invalid_json'],
      ['4', 'invalid_time'],
    ]);
    expect(rows[2]).toMatchObject({ account_id: 'c', at: 'soon', late: 'key', _column: 'at' });
  });
});

describe('values', () => {
  it('reads ISO times with offsets and epochs of every unit to the same instant', async () => {
    const at = Date.UTC(2026, 2, 2, 10, 30, 15, 250);
    const forms = [
      '2026-03-02T10:30:15.250Z',
      '2026-03-02 10:30:15.25',
      '2026-03-02T12:30:15.250+02:00',
      '2026-03-02T05:00:15.25-0530',
      String(at / 1000),
      String(at),
      `${at}000`,
      `${at}000000`,
    ];
    await stage([
      ['logins', 't.csv', `account_id,at\n${forms.map((form, i) => `a${i},${form}`).join('\n')}\n`],
    ]);
    const rows = await query<{ at: number }>('SELECT "at" FROM logins');
    expect(rows.map((row) => row.at)).toEqual(forms.map(() => at));
    const hours = await query<{ hour: number }>('SELECT DISTINCT hour FROM account_hours');
    expect(hours).toEqual([{ hour: hourOfWeek(at) }]);
  });

  it('keeps texts byte for byte, however naughty', async () => {
    const naughty = [
      'null',
      "Robert'); DROP TABLE accounts;--",
      '<script>alert(1)</script>',
      '=1+1',
      '\\',
      '%s',
      '🙈🙉',
      '\u202Etest',
      '𝖙𝖍𝖊',
      '"quoted"',
      'two\nlines',
      'ﬀ',
      '\t tab',
      "' OR 1=1 --",
      '__proto__',
      'NaN',
    ];
    const cells = naughty.map((text, i) => `a${i},2026-03-01,"${text.replaceAll('"', '""')}"`);
    await stage([['exchanges', 'n.csv', `account_id,at,prompt\n${cells.join('\n')}\n`]]);
    const rows = await query<{ prompt: string }>(
      `SELECT prompt FROM exchanges ORDER BY substr(account_id, 2)::INTEGER`,
    );
    expect(rows.map(({ prompt }) => prompt)).toEqual(naughty);
  });

  it('keeps a byte order mark inside a cell, also of a column that is normalised', async () => {
    await stage([['accounts', 'b.csv', 'account_id,display_name\na,"\uFEFFJane"\n']]);
    expect(
      await query(
        "SELECT display_name, json_extract_string(raw, '$.display_name') = chr(65279) || 'Jane' AS kept FROM account_rows",
      ),
    ).toEqual([{ display_name: 'jane', kept: true }]);
  });

  it('keeps raw and normalised values, attributes and identifiers of the user’s own', async () => {
    const mapping = {
      tables: {
        accounts: {
          attributes: { Shoe: 'shoe_size' },
          identifiers: [
            { column: 'Cert', kind: 'payment_method' },
            { column: 'Pack', kind: 'package' },
          ],
          ignore: ['-'],
        },
      },
    };
    await stage(
      [['accounts', 'a.csv', 'uid,mail,Shoe,Cert,Pack\na,J.D@Gmail.com,44,AB,com.x\nb,-,-,-,com.x\n']],
      { mapping },
    );
    expect(await query('SELECT account_id, email, raw, attributes FROM account_rows ORDER BY 1')).toEqual([
      {
        account_id: 'a',
        email: 'jd@gmail.com',
        raw: '{"email":"J.D@Gmail.com"}',
        attributes: '{"shoe_size":"44"}',
      },
      { account_id: 'b', email: null, raw: null, attributes: null },
    ]);
    expect(await query('SELECT account_id, kind, value FROM account_identifiers ORDER BY ALL')).toEqual([
      { account_id: 'a', kind: 'email', value: 'jd@gmail.com' },
      { account_id: 'a', kind: 'email_domain', value: 'gmail.com' },
      { account_id: 'a', kind: 'package', value: 'com.x' },
      { account_id: 'a', kind: 'payment_method', value: 'AB' },
      { account_id: 'b', kind: 'package', value: 'com.x' },
    ]);
  });

  it('takes the longest range that holds an address, and aggregates of the user’s own warehouse', async () => {
    const hours = Array.from({ length: 168 }, (_, hour) => (hour === 9 ? 4 : 0)).join(' ');
    await stage([
      [
        'usage',
        'u.csv',
        `account_id,identifier_kind,identifier,first_seen,last_seen,count,hour_of_week\na,ip,::ffff:10.1.2.3,2026-03-02,2026-03-09,7,${hours}\n`,
      ],
      ['ips', 'i.csv', 'cidr,asn,network_class\n10.0.0.0/8,1,residential\n10.1.0.0/16,AS2,\n10.1.2.3,,vpn\n'],
    ]);
    expect(await query('SELECT ip, network, asn, network_class FROM ip_facts')).toEqual([
      { ip: '10.1.2.3', network: '10.1.2.0/24', asn: 'AS2', network_class: 'vpn' },
    ]);
    const base = {
      first_seen: Date.UTC(2026, 2, 2),
      last_seen: Date.UTC(2026, 2, 9),
      count: 7,
      hour_of_week: '9:4',
    };
    expect(
      await query(
        'SELECT kind, value, first_seen, last_seen, count, hour_of_week FROM account_identifiers ORDER BY kind',
      ),
    ).toEqual([
      { kind: 'asn', value: 'AS2', ...base },
      { kind: 'ip', value: '10.1.2.3', ...base },
      { kind: 'network', value: '10.1.2.0/24', ...base },
    ]);
  });

  it.each([
    ['keep', 'Mail jane@example.org, key sk-abcdefghijklmnop, card 4111 1111 1111 1111'],
    ['redact', 'Mail [e-mail], key [key], card [number]'],
    ['hash-only', null],
  ] as const)('prompt policy %s', async (promptPolicy, prompt) => {
    const text = 'Mail jane@example.org, key sk-abcdefghijklmnop, card 4111 1111 1111 1111';
    const file = `account_id,at,prompt\na,2026-03-01,"${text}"\nb,soon,"${text}"\nc,2026-03-01,"  ${text.toUpperCase()} "\n`;
    const staged = await stage([['exchanges', 'e.csv', file]], { promptPolicy });
    const rows = await query<{ prompt: string; prompt_cluster: string }>(
      'SELECT prompt, prompt_cluster FROM exchanges ORDER BY account_id',
    );
    expect(rows[0]?.prompt ?? null).toBe(prompt);
    expect(rows[0]?.prompt_cluster).toMatch(/^h-[0-9a-f]{64}$/);
    expect(rows[1]?.prompt_cluster).toBe(rows[0]?.prompt_cluster);
    expect((await rejectText(staged)).includes('jane@example.org')).toBe(promptPolicy === 'keep');
  });

  it('drops a row that stands twice, in one file or in two, and says how many', async () => {
    const header = 'account_id,at,event_id,unused\n';
    const staged = await stage([
      [
        'exchanges',
        'one.csv',
        `${header}a,2026-03-01,e1,x\na,2026-03-01,e1,y\na,2026-03-01,,z\na,2026-03-01,,z\nb,2026-03-01,e1,x\n`,
      ],
      ['exchanges', 'two.csv', `${header}a,2026-03-01T00:00:00Z,,z\na,2026-03-01,,other\n`],
    ]);
    expect(staged.files.map(({ accepted, duplicates }) => [accepted, duplicates])).toEqual([
      [3, 2],
      [1, 1],
    ]);
    const lines = await query('SELECT _file AS file, _line AS line FROM exchanges ORDER BY ALL');
    expect(lines).toEqual([
      { file: 'one.csv', line: 2 },
      { file: 'one.csv', line: 4 },
      { file: 'one.csv', line: 6 },
      { file: 'two.csv', line: 3 },
    ]);
  });
});
