import { rmSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExportedBundle } from '@/lib/contracts/evidence';
import { localActor } from '@/lib/domain/actor';
import { textsOf } from '@/lib/testing/bundle-texts';
import { exportDeps, type MemoryCase } from '@/lib/testing/export-deps';
import { exportBundle } from '@/lib/usecases/evidence/export-bundle';
import type { ExportBundleInput, ExportDeps } from '@/lib/usecases/evidence/export-work';
import { revokeSigningKey, rotateSigningKey } from '@/lib/usecases/evidence/signing-keys';
import { verifyBundle } from '@/lib/usecases/evidence/verify-bundle';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const world: MemoryCase = {
  members: [
    { id: 'acc-1', standing: 'confirmed' },
    { id: 'acc-2', standing: 'confirmed' },
    { id: 'rim-acc-3', standing: 'possible' },
  ],
  uses: [
    { accountId: 'acc-1', kind: 'payment_method', value: 'card-5f3a9b' },
    { accountId: 'acc-2', kind: 'payment_method', value: 'card-5f3a9b' },
    { accountId: 'acc-1', kind: 'email', value: 'first.person@example.org' },
    { accountId: 'rim-acc-3', kind: 'ip', value: '192.0.2.77' },
  ],
  rows: {
    accounts: [
      {
        accountId: 'acc-1',
        values: {
          email: 'First.Person@example.org',
          display_name: 'First Person',
          invited_by: 'acc-outside',
        },
      },
    ],
    payments: [{ accountId: 'acc-2', values: { method: 'card-5f3a9b', amount: 20 } }],
    logins: [{ accountId: 'rim-acc-3', values: { ip: '192.0.2.77' } }],
    exchanges: [{ accountId: 'acc-1', values: { prompt: '=secret prompt text', model: 'm-1' } }],
  },
  links: [
    {
      accountA: 'acc-1',
      accountB: 'acc-2',
      weightBits: 7,
      probability: 0.99,
      isStrong: true,
      families: ['payment'],
    },
    {
      accountA: 'acc-2',
      accountB: 'rim-acc-3',
      weightBits: 1,
      probability: 0.6,
      isStrong: false,
      families: ['network'],
    },
  ],
};

function deps(of: MemoryCase = world): ExportDeps & { folder: string } {
  const made = exportDeps(of);
  folders.push(made.folder);
  return made;
}

const input = (folder: string, more: Partial<ExportBundleInput> = {}): ExportBundleInput => ({
  subject: { kind: 'cluster', id: 'c_test' },
  outPath: join(folder, 'bundle.zip'),
  purpose: 'a test',
  recipient: 'a partner',
  preparedBy: 'A. Nalyst',
  reader: localActor,
  marking: 'TLP:AMBER',
  profile: 'none',
  ...more,
});

describe('exportBundle', () => {
  it('writes a bundle that verifies, with everything a reader needs', async () => {
    const d = deps();
    const made = await exportBundle(d, input(d.folder));
    const report = await verifyBundle(d, { path: made.path, keyPaths: [] });
    expect(report).toMatchObject({
      verdict: 'verified',
      problems: [],
      bundle: { bundleId: made.bundleId, purpose: 'a test' },
    });
    const texts = await textsOf(made.path);
    expect([...texts.keys()].filter((path) => path.startsWith('data/')).toSorted()).toEqual([
      'data/README.txt',
      'data/case/case.jsonld',
      'data/graph/accounts.csv',
      'data/graph/edges.csv',
      'data/graph/graph.gexf',
      'data/graph/graph.graphml',
      'data/graph/graph.json',
      'data/graph/nodes.csv',
      'data/method/cluster.json',
      'data/method/explanations.json',
      'data/method/recompute/links.ndjson',
      'data/method/run.json',
      'data/report.html',
      'data/report.pdf',
      'data/rows/accounts.csv',
      'data/rows/exchanges.csv',
      'data/rows/logins.csv',
      'data/rows/payments.csv',
      'data/sources/files.csv',
      'data/stix/bundle.json',
      'data/verify.html',
    ]);
    expect(made.rows).toEqual({ accounts: 1, payments: 1, logins: 1, exchanges: 1 });
    expect(texts.get('data/rows/exchanges.csv')).toContain("'=secret prompt text");
    expect((await stat(made.path)).mode & 0o077).toBe(0);
  });

  it('is byte-identical for the same input, clock and key', async () => {
    const d = deps();
    const first = await exportBundle(d, input(d.folder));
    const again = { ...d, shelf: { ...d.shelf, list: async () => [] } };
    const second = await exportBundle(again, input(d.folder, { outPath: join(d.folder, 'again.zip') }));
    expect((await readFile(second.path)).equals(await readFile(first.path))).toBe(true);
  });

  it('chains to the bundle before about the same cluster', async () => {
    const d = deps();
    const first = await exportBundle(d, input(d.folder));
    const second = await exportBundle(
      d,
      input(d.folder, { outPath: join(d.folder, 'second.zip'), recipient: 'a court' }),
    );
    const report = await verifyBundle(d, { path: second.path, keyPaths: [] });
    expect(report.bundle?.previous).toEqual({
      bundleId: first.bundleId,
      manifestSha256: first.manifestSha256,
    });
  });

  it('packs a selection of accounts and claims nothing of those in no cluster', async () => {
    const d = deps();
    const subject = {
      kind: 'selection' as const,
      title: 'Tip of 3 May',
      accountIds: ['acc-2', 'acc-1', 'acc-2'],
    };
    const made = await exportBundle(d, input(d.folder, { subject }));
    expect(made.subject).toMatchObject({ kind: 'selection', title: 'Tip of 3 May' });
    const texts = await textsOf(made.path);
    expect(JSON.parse(texts.get('data/method/subject.json') ?? '')).toMatchObject({
      size: 2,
      clusters: [{ clusterId: 'c_test', members: 2 }],
      topValues: [{ identifierId: 'payment_method:card-5f3a9b', members: 2 }],
      tests: null,
    });
    expect(texts.get('data/report.html')).toContain('Accounts examined: Tip of 3 May');
    expect(texts.get('data/stix/bundle.json')).not.toContain('"type":"infrastructure"');
    const outPath = join(d.folder, 'again.zip');
    const again = await exportBundle(
      d,
      input(d.folder, { subject: { ...subject, accountIds: ['acc-1', 'acc-2'] }, outPath }),
    );
    expect(again.subject.id).toBe(made.subject.id);
  });

  it('names the account of a selection that nobody knows', async () => {
    const d = deps();
    const subject = { kind: 'selection' as const, title: 'Typo', accountIds: ['acc-1', 'acc-9'] };
    await expect(exportBundle(d, input(d.folder, { subject }))).rejects.toThrow('acc-9');
  });

  it('never replaces a file and leaves none behind when it fails', async () => {
    const d = deps();
    await exportBundle(d, input(d.folder));
    await expect(exportBundle(d, input(d.folder))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'file_exists',
    });
    const broken = { ...d, renderPdf: () => Promise.reject(new Error('no fonts')) };
    const outPath = join(d.folder, 'broken', 'b.zip');
    await expect(exportBundle(broken, input(d.folder, { outPath }))).rejects.toThrow('no fonts');
    await expect(stat(outPath)).rejects.toThrow();
    await expect(stat(`${outPath}.${process.pid}.partial`)).rejects.toThrow();
  });

  it('stays good after its key is retired, not after it is revoked', async () => {
    const d = deps();
    const made = await exportBundle(d, input(d.folder));
    const next = await rotateSigningKey(d);
    expect(next.keyId).not.toBe(made.signerKeyId);
    expect(await verifyBundle(d, { path: made.path, keyPaths: [] })).toMatchObject({
      verdict: 'verified',
      signer: { standing: 'retired' },
    });
    await revokeSigningKey(d, made.signerKeyId);
    expect((await verifyBundle(d, { path: made.path, keyPaths: [] })).verdict).toBe('revoked_signer');
  });

  it('says when the time it claims cannot be right, and whose key that concerns', async () => {
    const d = deps();
    const at = (time: number) => ({ ...d, clock: { now: () => time } });
    const now = d.clock.now();
    const year = 365 * 86_400_000;
    const exported = async (time: number, name: string): Promise<string> =>
      (await exportBundle(at(time), input(d.folder, { outPath: join(d.folder, name) }))).path;
    const remarksOn = async (path: string): Promise<string[]> => {
      const { verdict, remarks } = await verifyBundle(d, { path, keyPaths: [] });
      expect(verdict).toBe('verified');
      return remarks;
    };
    const present = await exported(now, 'now.zip');
    expect(await remarksOn(present)).toEqual([]);
    expect(await remarksOn(await exported(now + year, 'ahead.zip'))).toEqual([
      expect.stringContaining('ahead of now'),
    ]);
    expect(await remarksOn(await exported(now - year, 'before.zip'))).toEqual([
      expect.stringContaining('before the key that signed it existed'),
    ]);
    await rotateSigningKey(at(now + 1_000));
    expect(await remarksOn(present)).toEqual([]);
    const keys = await d.keys.list();
    await d.keys.save(keys.map((key) => (key.retiredAt ? { ...key, retiredAt: now - year } : key)));
    expect(await remarksOn(present)).toEqual([
      expect.stringContaining('after the key that signed it was retired'),
    ]);
  });

  it('masks for a partner, says what it withheld, and keeps who shares what', async () => {
    const d = deps();
    const made = await exportBundle(d, input(d.folder, { profile: 'partner' }));
    const all = [...(await textsOf(made.path)).values()].join('\n');
    for (const secret of [
      'card-5f3a9b',
      'first.person',
      'First.Person',
      'First Person',
      'secret prompt',
      'rim-acc-3',
      '192.0.2.77',
      'acc-outside',
    ])
      expect(all, secret).not.toContain(secret);
    expect(all).toContain('***@example.org');
    expect(made.redaction.counts).toMatchObject({ email: 2, payment_method: 1, 'accounts on the rim': 1 });
    const graph = JSON.parse((await textsOf(made.path)).get('data/graph/graph.json') ?? '') as {
      edges: { type: string; target: string }[];
    };
    const targets = graph.edges
      .filter((edge) => edge.type === 'used' && edge.target.includes('payment'))
      .map((edge) => edge.target);
    expect(targets).toHaveLength(2);
    expect(new Set(targets).size).toBe(1);
  });

  it('does not take a kept value for a leak where another kind that is hashed holds it too', async () => {
    const uses = [...world.uses, { accountId: 'acc-1', kind: 'received_from', value: 'acc-2' }];
    const d = deps({ ...world, uses });
    const made = await exportBundle(d, input(d.folder, { profile: 'partner' }));
    expect(made.leakCheck.unsearchable).toBe(1);
  });

  it('throws the bundle away if a removed value is still in it', async () => {
    const d = deps();
    const leaky = { ...d, verifyPage: async () => '<p>paid with card-5f3a9b</p>' };
    const error: unknown = await exportBundle(leaky, input(d.folder, { profile: 'partner' })).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'redaction_leak' });
    // The worker logs it: the log must not say what the bundle may not.
    expect(inspect(error, { depth: 9 })).not.toContain('card-5f3a9b');
    await expect(stat(join(d.folder, 'bundle.zip'))).rejects.toThrow();
  });

  it('lets no canary through, in any file of any random world', async () => {
    const secret = fc.stringMatching(/^[a-z0-9"&<=' -]{0,6}$/).map((text) => `canary${text}7`);
    const kind = fc.constantFrom(
      'payment_method',
      'email',
      'phone',
      'display_name',
      'api_key',
      'locker',
      'ip',
    );
    const uses = fc.array(
      fc.record({ kind, value: secret, accountId: fc.constantFrom('acc-1', 'acc-2', 'rim-acc-3') }),
      { minLength: 1, maxLength: 8 },
    );
    const column = fc.constantFrom('email', 'phone', 'display_name', 'method', 'prompt', 'note', 'ip');
    const rows = fc.array(
      fc.record({ accountId: fc.constantFrom('acc-1', 'rim-acc-3'), values: fc.dictionary(column, secret) }),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(
        uses,
        rows,
        fc.constantFrom('partner' as const, 'public' as const),
        async (someUses, someRows, profile) => {
          const d = deps({ ...world, uses: someUses, rows: { accounts: someRows, exchanges: someRows } });
          const made: ExportedBundle = await exportBundle(d, input(d.folder, { profile }));
          for (const [path, text] of await textsOf(made.path)) expect(text, path).not.toContain('canary');
        },
      ),
      { numRuns: 40 },
    );
  }, 180_000);
});
