import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditRecord } from '@/lib/contracts/audit';
import { createAuditStore } from '@/lib/neo4j/stores/audit-store';
import { openTestGateway, testConnection } from '@/lib/testing/neo4j';
import { createAuditLog } from '@/lib/usecases/audit/audit-log';
import { nodeAuditHeads } from '@/lib/usecases/audit/node-audit-heads';
import { verifyAudit } from '@/lib/usecases/audit/verify-audit';
import { nodeSigningKeys } from '@/lib/usecases/evidence/node-signing-keys';

const folder = await mkdtemp(join(tmpdir(), 'skein-audit-'));
const headsFile = join(folder, 'heads.ndjson');
const clock = { now: () => Date.now() };
const keys = nodeSigningKeys(folder);
const auditHeads = nodeAuditHeads(headsFile, { keys, clock });
const auditStore = createAuditStore(await openTestGateway());
const log = createAuditLog({ store: auditStore, heads: auditHeads, clock });
const connection = testConnection();
const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
  disableLosslessIntegers: true,
});
afterAll(async () => {
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

const entries = 120;
const record = (index: number): Omit<AuditRecord, 'at'> => ({
  actorId: `u_${index % 7}`,
  actorName: `Person ${index % 7}`,
  role: 'analyst',
  credential: 'c'.repeat(64),
  action: 'facts.read',
  place: 'GET /api/accounts/{accountId}',
  outcome: 'ok',
  objects: [`account:${index}`],
  purpose: index % 2 === 0 ? 'case 7' : '',
  address: 'loopback',
  channel: 'web',
});

/** Runs Cypher as somebody who holds the database's password would. */
async function direct<T>(text: string, params: Record<string, unknown> = {}): Promise<T[]> {
  const { records } = await driver.executeQuery(text, params, { database: connection.database });
  return records.map((row) => row.toObject() as T);
}

type Saved = { entry: Record<string, unknown> };
async function restore(saved: readonly Saved[], head: unknown): Promise<void> {
  await direct('MATCH (e:AuditEntry) DELETE e');
  await direct('UNWIND $saved AS row CREATE (e:AuditEntry) SET e = row.entry', { saved });
  await direct("MATCH (h:WorkspaceState {id: 'audit'}) SET h += $head", { head });
}

const fields = [
  'at',
  'actorId',
  'actorName',
  'role',
  'credential',
  'action',
  'place',
  'outcome',
  'purpose',
  'address',
  'channel',
  'prevHash',
  'hash',
];

/** One hundred ways to edit the log, each with its own place; `n` counts them. */
function edit(n: number): { name: string; text: string; params: Record<string, unknown> } {
  const seq = 1 + ((n * 37) % entries);
  const field = fields[n % fields.length] ?? 'purpose';
  const at = (text: string) => `MATCH (e:AuditEntry {seq: $seq}) ${text}`;
  const ways = [
    { name: `change ${field}`, text: at(`SET e.${field} = 'x'`) },
    { name: `remove ${field}`, text: at(`REMOVE e.${field}`) },
    { name: 'delete one', text: at('DELETE e') },
    { name: 'delete from here on', text: 'MATCH (e:AuditEntry) WHERE e.seq >= $seq DELETE e' },
    { name: 'add an object', text: at("SET e.objects = e.objects + 'account:other'") },
    { name: 'add a property', text: at("SET e.note = 'innocent'") },
    { name: 'move to the end', text: at('SET e.seq = 100000') },
    {
      name: 'insert between',
      text: at('WITH properties(e) AS p CREATE (f:AuditEntry) SET f = p {.*, seq: p.seq + 0.5}'),
    },
    {
      name: 'copy without a place',
      text: at('WITH properties(e) AS p CREATE (f:AuditEntry) SET f = p {.*, seq: null}'),
    },
    {
      name: 'swap with the next',
      text: `MATCH (e:AuditEntry {seq: $seq}), (f:AuditEntry {seq: CASE $seq WHEN ${entries} THEN 1 ELSE $seq + 1 END})
             WITH e, f, properties(e) AS pe, properties(f) AS pf
             SET e = pf {.*, seq: pe.seq} SET f = pe {.*, seq: pf.seq}`,
    },
  ];
  const way = ways[n % ways.length] ?? ways[0];
  if (!way) throw new Error('there is no way to edit');
  return { ...way, params: { seq } };
}

describe('the audit log', () => {
  let saved: Saved[];
  let head: unknown;

  beforeAll(async () => {
    await Promise.all(Array.from({ length: entries }, (_, index) => log.record(record(index))));
    saved = await direct<Saved>('MATCH (e:AuditEntry) RETURN properties(e) AS entry');
    [head] = (
      await direct<{ head: unknown }>("MATCH (h:WorkspaceState {id: 'audit'}) RETURN properties(h) AS head")
    ).map((row) => row.head);
  });

  it('is sound as it was written, by many at once in few transactions', async () => {
    const verdict = await verifyAudit({ auditStore, auditHeads });
    expect(verdict).toMatchObject({ isSound: true, entries, findingsTotal: 0, afterLastHead: 0 });
    expect(verdict.heads).toBeLessThan(entries / 10);
  });

  it('shows every one of a hundred edits made directly in the database', async () => {
    const missed: string[] = [];
    for (let n = 0; n < 100; n += 1) {
      const { name, text, params } = edit(n);
      await direct(text, params);
      const { isSound } = await verifyAudit({ auditStore, auditHeads });
      if (isSound) missed.push(`${n}: ${name} at ${String(params.seq)}`);
      await restore(saved, head);
    }
    expect(missed).toEqual([]);
    expect((await verifyAudit({ auditStore, auditHeads })).isSound).toBe(true);
  }, 240_000);

  it('shows a cut that also sets the end back, a chain written anew, and one emptied', async () => {
    await direct('MATCH (e:AuditEntry) WHERE e.seq > 50 DELETE e');
    const last = saved.find(({ entry }) => entry.seq === 50)?.entry;
    await direct("MATCH (h:WorkspaceState {id: 'audit'}) SET h.seq = 50, h.hash = $hash", {
      hash: last?.hash,
    });
    expect((await verifyAudit({ auditStore, auditHeads })).findings[0]?.kind).toBe('truncated');

    await direct(
      "MATCH (e:AuditEntry) DELETE e WITH count(*) AS n MATCH (h:WorkspaceState {id: 'audit'}) DELETE h",
    );
    expect((await verifyAudit({ auditStore, auditHeads })).isSound).toBe(false);
    const forger = createAuditLog({
      store: auditStore,
      heads: { append: async () => {}, list: async () => [] },
      clock,
    });
    await Promise.all(Array.from({ length: entries + 5 }, (_, index) => forger.record(record(index))));
    expect((await verifyAudit({ auditStore, auditHeads })).isSound).toBe(false);
    await direct('MATCH (e:AuditEntry) DELETE e');
    await restore(saved, head);
  });

  it('shows a well chained entry that nobody signed, and heads signed by another key', async () => {
    const forger = createAuditLog({
      store: auditStore,
      heads: { append: async () => {}, list: async () => [] },
      clock,
    });
    await forger.record(record(1));
    const verdict = await verifyAudit({ auditStore, auditHeads });
    expect(verdict.findings).toEqual([expect.objectContaining({ kind: 'signature', seq: entries + 1 })]);
    await restore(saved, head);

    const text = await readFile(headsFile, 'utf8');
    const strangers = nodeAuditHeads(headsFile, { keys: nodeSigningKeys(join(folder, 'stranger')), clock });
    await strangers.append({ seq: 1, hash: 'f'.repeat(64) });
    expect((await verifyAudit({ auditStore, auditHeads })).findings[0]?.kind).toBe('signature');
    await writeFile(headsFile, text);
  });

  it('gives an error, not silence, when a record cannot be kept', async () => {
    const broken = { ...auditStore, append: () => Promise.reject(new Error('disk full')) };
    const failing = createAuditLog({ store: broken, heads: auditHeads, clock });
    await expect(failing.record(record(0))).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'audit_not_written',
    });
  });
});
