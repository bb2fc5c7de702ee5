import { createHash } from 'node:crypto';
import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { ProfileComparison } from '@/lib/domain/profile-comparison';
import { readPromptUse } from '@/lib/lake/behaviour/read-prompt-use';
import type { DuckDb, SqlValue } from '@/lib/lake/duckdb';
import { compositeSql } from '@/lib/lake/linkage-input/composite-sql';
import { listProfileFields } from '@/lib/lake/linkage-input/profile-fields';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';

export interface ReadInputOptions {
  /** Erasures and retention that took rows out of the batches since. */
  changes?: readonly string[];
  /** Names what the lake holds: the ids of the committed batches. */
  batchIds: readonly string[];
  /** Family of each kind of the user's own. */
  kindFamilies: Readonly<Record<string, string>>;
  comparisons: readonly ProfileComparison[];
  signal?: AbortSignal;
}

/** Calls `visit` once per row of a large answer. */
async function eachRow(
  db: DuckDb,
  sql: string,
  names: readonly string[],
  visit: (row: SqlValue[]) => void,
): Promise<void> {
  for await (const columns of db.columns(sql)) {
    const lists = names.map((name) => columns[name] ?? []);
    const count = lists[0]?.length ?? 0;
    for (let row = 0; row < count; row += 1) visit(lists.map((list) => list[row] ?? null));
  }
}

const text = (value: SqlValue | undefined): string => String(value ?? '');
const number = (value: SqlValue | undefined): number | null => (typeof value === 'number' ? value : null);
const ended = new Set(['banned', 'suspended', 'closed']);

async function readAccounts(db: DuckDb, builder: LinkageInputBuilder): Promise<void> {
  const names = [
    'account_id',
    'created_at',
    'status',
    'first_seen',
    'last_seen',
    'exchanges',
    'tokens_in',
    'tokens_out',
  ];
  const sql = `SELECT a.account_id, a.created_at, a.status, c.first_seen, c.last_seen, c.exchanges, c.tokens_in, c.tokens_out
    FROM accounts AS a LEFT JOIN account_activity AS c USING (account_id)`;
  await eachRow(
    db,
    sql,
    names,
    ([id, createdAt, status, firstSeen, lastSeen, exchanges, tokensIn, tokensOut]) => {
      const isEnded = typeof status === 'string' && ended.has(status);
      builder.addAccount({
        id: text(id),
        createdAt: number(createdAt),
        status: typeof status === 'string' ? status : null,
        firstSeen: number(firstSeen),
        lastSeen: number(lastSeen),
        endedAt: isEnded ? number(lastSeen) : null,
        exchanges: number(exchanges),
        inputTokens: number(tokensIn),
        outputTokens: number(tokensOut),
      });
    },
  );
}

/** Rows of `linkage_uses` with accounts and values numbered, so that each text is read once and not once per use. */
const numberUses = [
  `CREATE OR REPLACE TEMP TABLE linkage_account AS
     SELECT (row_number() OVER () - 1)::INTEGER AS number, account_id FROM (SELECT DISTINCT account_id FROM linkage_uses)`,
  `CREATE OR REPLACE TEMP TABLE linkage_value AS
     SELECT (row_number() OVER () - 1)::INTEGER AS number, kind, value, nullif(max(display), value) AS display
     FROM linkage_uses GROUP BY kind, value`,
];
const numberedUses = `SELECT a.number AS account, v.number AS value, first_seen::DOUBLE AS first_seen,
    last_seen::DOUBLE AS last_seen, count::DOUBLE AS count
  FROM linkage_uses JOIN linkage_account AS a USING (account_id) JOIN linkage_value AS v USING (kind, value)`;

async function readNumberedUses(
  db: DuckDb,
  builder: LinkageInputBuilder,
  skipped: ReadonlySet<string>,
): Promise<void> {
  for (const sql of numberUses) await db.run(sql);
  const accounts: number[] = [];
  await eachRow(db, 'FROM linkage_account', ['number', 'account_id'], ([at, id]) => {
    accounts[number(at) ?? 0] = builder.accountNumber(text(id));
  });
  const identifiers: (number | undefined)[] = [];
  const names = ['number', 'kind', 'value', 'display'];
  await eachRow(db, 'FROM linkage_value', names, ([at, kind, value, display]) => {
    if (skipped.has(text(kind))) return;
    const shown = display === null ? null : text(display);
    identifiers[number(at) ?? 0] = builder.identifierNumber({
      kind: text(kind),
      value: text(value),
      display: shown,
    });
  });
  for await (const { account, value, first_seen, last_seen, count } of db.columns(numberedUses)) {
    for (const [row, at] of (account ?? []).entries()) {
      const identifier = identifiers[number(value?.[row]) ?? 0];
      if (identifier === undefined) continue;
      builder.addUseOf(accounts[number(at) ?? 0] ?? 0, identifier, {
        firstSeen: number(first_seen?.[row]),
        lastSeen: number(last_seen?.[row]),
        count: number(count?.[row]),
      });
    }
  }
}

async function readUses(
  db: DuckDb,
  builder: LinkageInputBuilder,
  skipped: ReadonlySet<string>,
): Promise<void> {
  const plain =
    'SELECT account_id, kind, value, display, first_seen, last_seen, count FROM account_identifiers';
  const composite = compositeSql.map(
    (sql) => `SELECT account_id, kind, value, value AS display, first_seen, last_seen, count FROM (${sql})`,
  );
  for (const sql of [plain, ...composite]) {
    await db.run(`CREATE OR REPLACE TEMP TABLE linkage_uses AS ${sql}`);
    await readNumberedUses(db, builder, skipped);
  }
  for (const table of ['uses', 'account', 'value']) await db.run(`DROP TABLE linkage_${table}`);
}

async function readLists(db: DuckDb, builder: LinkageInputBuilder): Promise<void> {
  await eachRow(
    db,
    `SELECT ip, network_class FROM ip_facts WHERE network_class IS NOT NULL`,
    ['ip', 'network_class'],
    ([ip, networkClass]) => builder.addNetworkClass('ip', text(ip), text(networkClass)),
  );
  await eachRow(
    db,
    `SELECT kind, value, coalesce(shared_class, 'listed') AS shared_class FROM shared_identifiers`,
    ['kind', 'value', 'shared_class'],
    ([kind, value, sharedClass]) => builder.addShared(text(kind), text(value), text(sharedClass)),
  );
}

async function readRelations(db: DuckDb, builder: LinkageInputBuilder): Promise<void> {
  const sql = `SELECT source, target, kind, min("at") AS first_at, max("at") AS last_at, count(*)::BIGINT AS n,
      coalesce(sum(amount), 0)::DOUBLE AS amount FROM (
        SELECT source, target, kind, "at", amount FROM relations
        UNION ALL SELECT invited_by, account_id, 'invited', created_at, NULL FROM accounts WHERE invited_by IS NOT NULL)
    GROUP BY source, target, kind ORDER BY source, target, kind`;
  const names = ['source', 'target', 'kind', 'first_at', 'last_at', 'n', 'amount'];
  await eachRow(db, sql, names, ([source, target, kind, at, lastAt, count, amount]) =>
    builder.addRelation({
      source: text(source),
      target: text(target),
      kind: text(kind),
      at: number(at),
      lastAt: number(lastAt),
      count: number(count) ?? 1,
      amount: number(amount),
    }),
  );
}

/** Kinds that say the same as a profile field, for sources that are compared field by field. */
const profileKinds = new Set([
  'email',
  'email_domain',
  'email_pattern',
  'phone',
  'phone_block',
  'display_name',
  'organization',
]);

/** Builds the linkage's input from the views of the lake (README.md). The same batches give the same input. */
export async function readInput(db: DuckDb, options: ReadInputOptions): Promise<LinkageInput> {
  const builder = new LinkageInputBuilder();
  const { changes = [] } = options;
  const content = JSON.stringify([
    [...options.batchIds].sort(),
    options.kindFamilies,
    options.comparisons,
    ...(changes.length > 0 ? [changes] : []),
  ]);
  const fingerprint = createHash('sha256').update(content).digest('hex');
  for (const [kind, family] of Object.entries(options.kindFamilies)) {
    const known = evidenceFamilies.find((name): name is EvidenceFamily => name === family);
    if (known) builder.declareKind(kind, known);
  }
  const interrupt = (): void => db.interrupt();
  options.signal?.addEventListener('abort', interrupt, { once: true });
  try {
    const { fields, isProfileOnly } = await listProfileFields(db, options.comparisons);
    await readAccounts(db, builder);
    await readUses(db, builder, isProfileOnly ? profileKinds : new Set());
    await readRelations(db, builder);
    await readLists(db, builder);
    for (const { declaration, expression } of fields) {
      const set = builder.addProfile(declaration);
      await eachRow(
        db,
        `SELECT account_id, ${expression} AS value FROM accounts WHERE ${expression} IS NOT NULL`,
        ['account_id', 'value'],
        ([accountId, value]) => set(text(accountId), text(value)),
      );
    }
    const input = builder.build(fingerprint);
    const promptUse = await readPromptUse(db, input.accounts.ids);
    return promptUse.account.length === 0 ? input : { ...input, promptUse };
  } finally {
    options.signal?.removeEventListener('abort', interrupt);
  }
}
