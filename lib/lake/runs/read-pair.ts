import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '@/lib/domain/errors';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import type { LinkageInput, ProfileColumn } from '@/lib/linkage/input/linkage-input';
import type { ProfileModel } from '@/lib/linkage/profile/profile-model';
import type { StoredPair } from '@/lib/linkage/result/stored-pair';
import type { HomesModel, ScoringModel } from '@/lib/linkage/scoring/scoring-model';

type ModelDocument = Omit<ScoringModel, 'values' | 'relation' | 'signUp' | 'homes' | 'profile'> & {
  relation: { comparison: number } | null;
  signUp: { comparison: number } | null;
  /** Absent in runs of versions before 1.2. */
  homes?: Omit<HomesModel, 'groupOf'> | null;
  profile: Omit<ProfileModel, 'frequency'>[];
  inputKinds: LinkageInput['kinds'];
  relationKinds: string[];
  fields: Omit<ProfileColumn, 'values'>[];
  fingerprint: string;
};

interface AccountRecord {
  n: number;
  id: string;
  created_at: number | null;
  ended_at: number | null;
  first_seen: number | null;
  last_seen: number | null;
  exchanges: number | null;
  status: string | null;
  is_shared: boolean;
  partners: number | null;
  first_contact: number | null;
  sign_up_rate: number | null;
  /** Absent in runs of versions before 1.2. */
  small_group?: number;
}

interface IdentifierRecord {
  n: number;
  id: string;
  kind: number;
  display: string;
  shared_class: string | null;
  network_class: string | null;
  degree: number;
  exclusivity: number;
  is_confirmed: boolean;
  /** Null or, in runs of versions before 1.2, absent where there is no bound. */
  community_bits?: number | null;
  hub_class: number;
}

interface UseRecord {
  account: number;
  identifier: number;
  first_seen: number | null;
  last_seen: number | null;
  count: number;
}

interface RelationRecord extends Omit<UseRecord, 'account' | 'identifier'> {
  source: number;
  target: number;
  kind: number;
  amount: number;
  /** Absent in runs of versions before 1.2. */
  is_trifle?: boolean;
}

const floats = <T>(rows: readonly T[], read: (row: T) => number | null): Float64Array =>
  Float64Array.from(rows, (row) => read(row) ?? Number.NaN);

function toAccounts(rows: readonly AccountRecord[]): LinkageInput['accounts'] {
  const none = new Float64Array(rows.length);
  return {
    ids: rows.map(({ id }) => id),
    createdAt: floats(rows, (row) => row.created_at),
    endedAt: floats(rows, (row) => row.ended_at),
    firstSeen: floats(rows, (row) => row.first_seen),
    lastSeen: floats(rows, (row) => row.last_seen),
    exchanges: floats(rows, (row) => row.exchanges),
    inputTokens: none,
    outputTokens: none,
    status: rows.map(({ status }) => status),
    isShared: Uint8Array.from(rows, (row) => (row.is_shared ? 1 : 0)),
  };
}

function toUses(
  rows: readonly UseRecord[],
  accounts: readonly number[],
  identifiers: readonly number[],
): LinkageInput['uses'] {
  const place = new Map(identifiers.map((n, index) => [n, index]));
  const offsets = new Uint32Array(accounts.length + 1);
  for (const [index, account] of accounts.entries())
    offsets[index + 1] = (offsets[index] ?? 0) + rows.filter((row) => row.account === account).length;
  return {
    offsets,
    identifier: Uint32Array.from(rows, (row) => place.get(row.identifier) ?? 0),
    firstSeen: floats(rows, (row) => row.first_seen),
    lastSeen: floats(rows, (row) => row.last_seen),
    count: floats(rows, (row) => row.count),
  };
}

function toRelations(
  rows: readonly RelationRecord[],
  accounts: readonly number[],
): LinkageInput['relations'] {
  return {
    source: Uint32Array.from(rows, (row) => accounts.indexOf(row.source)),
    target: Uint32Array.from(rows, (row) => accounts.indexOf(row.target)),
    kind: Uint16Array.from(rows, (row) => row.kind),
    count: floats(rows, (row) => row.count),
    firstSeen: floats(rows, (row) => row.first_seen),
    lastSeen: floats(rows, (row) => row.last_seen),
    amount: floats(rows, (row) => row.amount),
  };
}

/** Reads what a run knew of two accounts, as an input and a model of just these two. */
export async function readPair(
  db: DuckDb,
  folder: string,
  runId: string,
  pair: readonly [string, string],
): Promise<StoredPair> {
  const document = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8')) as ModelDocument;
  const table = (name: string): string => `read_parquet(${sqlText(join(folder, `${name}.parquet`))})`;
  const accounts = await db.query<AccountRecord>(
    `SELECT * FROM ${table('accounts')} WHERE id IN ($1, $2) ORDER BY n`,
    [...pair],
  );
  const missing = pair.find((id) => !accounts.some((account) => account.id === id));
  if (missing !== undefined) throw new NotFoundError('account of the run', missing);
  const numbers = accounts.map(({ n }) => n);
  const among = numbers.join(', ');
  const uses = await db.query<UseRecord>(
    `SELECT * FROM ${table('uses')} WHERE account IN (${among}) ORDER BY account, identifier`,
  );
  const identifiers = await db.query<IdentifierRecord>(
    `SELECT * FROM ${table('identifiers')} WHERE n IN (SELECT identifier FROM ${table('uses')} WHERE account IN (${among})) ORDER BY n`,
  );
  const relations = await db.query<RelationRecord>(
    `SELECT * FROM ${table('relations')} WHERE source IN (${among}) AND target IN (${among}) ORDER BY source, target, kind`,
  );
  const profile = await db.query<{ account: number; field: number; value: string; frequency: number }>(
    `SELECT * FROM ${table('profile')} WHERE account IN (${among})`,
  );
  const held = (field: number, account: number) =>
    profile.find((row) => row.field === field && row.account === account);
  const { inputKinds, relationKinds, fields, fingerprint, ...model } = document;
  return {
    runId,
    input: {
      accounts: toAccounts(accounts),
      kinds: inputKinds,
      identifiers: {
        ids: identifiers.map(({ id }) => id),
        kind: Uint16Array.from(identifiers, ({ kind }) => kind),
        display: identifiers.map(({ display }) => display),
        sharedClass: identifiers.map((row) => row.shared_class),
        networkClass: identifiers.map((row) => row.network_class),
      },
      uses: toUses(
        uses,
        numbers,
        identifiers.map(({ n }) => n),
      ),
      relationKinds,
      relations: toRelations(relations, numbers),
      profile: fields.map((field, index) => ({
        ...field,
        values: numbers.map((n) => held(index, n)?.value ?? null),
      })),
      constraints: [],
      fingerprint,
    },
    model: {
      ...model,
      values: {
        degree: Uint32Array.from(identifiers, ({ degree }) => degree),
        exclusivity: Float64Array.from(identifiers, ({ exclusivity }) => exclusivity),
        isConfirmed: Uint8Array.from(identifiers, (row) => (row.is_confirmed ? 1 : 0)),
        communityBits: Float64Array.from(
          identifiers,
          (row) => row.community_bits ?? Number.POSITIVE_INFINITY,
        ),
        hubClass: Uint8Array.from(identifiers, (row) => row.hub_class),
      },
      relation: model.relation && {
        ...model.relation,
        isTrifle: Uint8Array.from(relations, (row) => (row.is_trifle ? 1 : 0)),
        partners: floats(accounts, (row) => row.partners),
        firstContact: floats(accounts, (row) => row.first_contact),
      },
      signUp: model.signUp && { ...model.signUp, rates: floats(accounts, (row) => row.sign_up_rate) },
      homes: model.homes
        ? { ...model.homes, groupOf: Int32Array.from(accounts, (row) => row.small_group ?? -1) }
        : null,
      profile: model.profile.map((field, index) => ({
        ...field,
        frequency: Float64Array.from(numbers, (n) => held(index, n)?.frequency ?? 0),
      })),
    },
  };
}
