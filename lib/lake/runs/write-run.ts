import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BOOLEAN, DOUBLE, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { type ColumnSource, writeTable } from '@/lib/lake/runs/write-table';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';
import { listMemberships } from '@/lib/linkage/result/memberships';
import type { RunFiles } from '@/lib/usecases/ports/runs';

type Artefacts = Parameters<RunFiles['write']>[1];

const text = (name: string, values: ArrayLike<string | null>): ColumnSource => ({
  name,
  type: VARCHAR,
  valueAt: (row) => values[row] ?? null,
});
const whole = (name: string, values: ArrayLike<number>): ColumnSource => ({
  name,
  type: INTEGER,
  valueAt: (row) => values[row] ?? 0,
});
/** NaN stands for unknown and is stored as NULL. */
const real = (name: string, values: ArrayLike<number>): ColumnSource => ({
  name,
  type: DOUBLE,
  valueAt: (row) => {
    const value = values[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  },
});
const flag = (name: string, values: ArrayLike<number>): ColumnSource => ({
  name,
  type: BOOLEAN,
  valueAt: (row) => values[row] === 1,
});
const number: ColumnSource = { name: 'n', type: INTEGER, valueAt: (row) => row };

interface Table {
  name: string;
  rows: number;
  columns: ColumnSource[];
}

function inputTables({ input, model }: LinkageResult): Table[] {
  const { accounts, identifiers, uses, relations } = input;
  const n = accounts.ids.length;
  const unknown = new Float64Array(n).fill(Number.NaN);
  const accountOfUse = new Uint32Array(uses.identifier.length);
  for (let a = 0; a < n; a += 1) accountOfUse.fill(a, uses.offsets[a], uses.offsets[a + 1]);
  const filled = input.profile.flatMap(({ values }, column) =>
    values.flatMap((value, account) => (value === null ? [] : [{ account, column, value }])),
  );
  const frequency = filled.map(({ account, column }) => model.profile[column]?.frequency[account] ?? 0);
  return [
    {
      name: 'accounts',
      rows: n,
      columns: [
        number,
        text('id', accounts.ids),
        real('created_at', accounts.createdAt),
        real('ended_at', accounts.endedAt),
        real('first_seen', accounts.firstSeen),
        real('last_seen', accounts.lastSeen),
        real('exchanges', accounts.exchanges),
        text('status', accounts.status),
        flag('is_shared', accounts.isShared),
        real('partners', model.relation?.partners ?? unknown),
        real('first_contact', model.relation?.firstContact ?? unknown),
        real('sign_up_rate', model.signUp?.rates ?? unknown),
        whole('small_group', model.homes?.groupOf ?? new Int32Array(n).fill(-1)),
      ],
    },
    {
      name: 'identifiers',
      rows: identifiers.ids.length,
      columns: [
        number,
        text('id', identifiers.ids),
        whole('kind', identifiers.kind),
        text('display', identifiers.display),
        text('shared_class', identifiers.sharedClass),
        text('network_class', identifiers.networkClass),
        whole('degree', model.values.degree),
        real('exclusivity', model.values.exclusivity),
        flag('is_confirmed', model.values.isConfirmed),
        real(
          'community_bits',
          model.values.communityBits.map((bits) => (Number.isFinite(bits) ? bits : Number.NaN)),
        ),
        whole('hub_class', model.values.hubClass),
      ],
    },
    {
      name: 'uses',
      rows: uses.identifier.length,
      columns: [
        whole('account', accountOfUse),
        whole('identifier', uses.identifier),
        real('first_seen', uses.firstSeen),
        real('last_seen', uses.lastSeen),
        real('count', uses.count),
      ],
    },
    {
      name: 'relations',
      rows: relations.source.length,
      columns: [
        whole('source', relations.source),
        whole('target', relations.target),
        whole('kind', relations.kind),
        real('count', relations.count),
        real('first_seen', relations.firstSeen),
        real('last_seen', relations.lastSeen),
        real('amount', relations.amount),
        flag('is_trifle', model.relation?.isTrifle ?? new Uint8Array(relations.source.length)),
      ],
    },
    {
      name: 'profile',
      rows: filled.length,
      columns: [
        whole(
          'account',
          filled.map(({ account }) => account),
        ),
        whole(
          'field',
          filled.map(({ column }) => column),
        ),
        text(
          'value',
          filled.map(({ value }) => value),
        ),
        real('frequency', frequency),
      ],
    },
  ];
}

function linkTable({ links, input }: LinkageResult): Table {
  const idOf = (accounts: Uint32Array): string[] => Array.from(accounts, (a) => input.accounts.ids[a] ?? '');
  return {
    name: 'links',
    rows: links.accountA.length,
    columns: [
      text('account_a', idOf(links.accountA)),
      text('account_b', idOf(links.accountB)),
      real('weight_bits', links.weightBits),
      real('probability', links.probability),
      flag('is_strong', links.isStrong),
      flag('is_single_family', links.isSingleFamily),
      whole('families', links.families),
    ],
  };
}

function memberTable({ result, clusters }: Artefacts): Table {
  const rows = [...listMemberships(result)];
  return {
    name: 'members',
    rows: rows.length,
    columns: [
      text(
        'account_id',
        rows.map(({ account }) => result.input.accounts.ids[account] ?? ''),
      ),
      text(
        'cluster_id',
        rows.map(({ cluster }) => clusters[cluster]?.clusterId ?? ''),
      ),
      text(
        'standing',
        rows.map(({ standing }) => standing),
      ),
      real(
        'membership',
        rows.map(({ membership }) => membership),
      ),
    ],
  };
}

function leftOutTable({ result, leftOut }: Artefacts): Table {
  const rows = leftOut.flatMap(({ without, clusters }) =>
    clusters
      .filter(({ standing }) => standing === 'confirmed')
      .flatMap(({ members }, cluster) =>
        Array.from(members, (account) => ({
          without,
          cluster,
          accountId: result.input.accounts.ids[account] ?? '',
        })),
      ),
  );
  return {
    name: 'left_out',
    rows: rows.length,
    columns: [
      text(
        'without',
        rows.map(({ without }) => without),
      ),
      whole(
        'cluster',
        rows.map(({ cluster }) => cluster),
      ),
      text(
        'account_id',
        rows.map(({ accountId }) => accountId),
      ),
    ],
  };
}

/** What of the model is not in the tables: small, and all that two accounts need besides their rows. */
function modelDocument({ model, input }: LinkageResult): Record<string, unknown> {
  const { values: _values, relation, signUp, homes, profile, ...rest } = model;
  return {
    ...rest,
    relation: relation && { comparison: relation.comparison },
    signUp: signUp && { comparison: signUp.comparison },
    homes: homes && { ...homes, groupOf: undefined },
    profile: profile.map(({ frequency: _frequency, ...field }) => field),
    inputKinds: input.kinds,
    relationKinds: input.relationKinds,
    fields: input.profile.map(({ values: _held, ...field }) => field),
    fingerprint: input.fingerprint,
  };
}

/** Writes a run's folder under another name and puts it in place in one step; what is there is never changed again. */
export async function writeRun(folder: string, artefacts: Artefacts): Promise<void> {
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const table of [
      ...inputTables(artefacts.result),
      linkTable(artefacts.result),
      memberTable(artefacts),
      leftOutTable(artefacts),
    ])
      await writeTable(connection, join(draft, `${table.name}.parquet`), table.rows, table.columns);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  await writeFile(join(draft, 'model.json'), JSON.stringify(modelDocument(artefacts.result)));
  await writeFile(join(draft, 'clusters.json'), JSON.stringify(artefacts.clusters));
  await writeFile(join(draft, 'campaigns.json'), JSON.stringify(artefacts.campaigns));
  await writeFile(join(draft, 'run.json'), `${JSON.stringify(artefacts.detail, null, 2)}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}
