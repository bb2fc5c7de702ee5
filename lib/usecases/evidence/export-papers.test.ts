import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commandLineActor } from '@/lib/domain/actor';
import { textsOf } from '@/lib/testing/bundle-texts';
import { casePapers } from '@/lib/testing/case-papers';
import { exportDeps, type MemoryCase } from '@/lib/testing/export-deps';
import { exportBundle } from '@/lib/usecases/evidence/export-bundle';
import type { ExportBundleInput, ExportDeps } from '@/lib/usecases/evidence/export-work';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const world: MemoryCase = {
  members: [
    { id: 'acc-1', standing: 'confirmed' },
    { id: 'acc-2', standing: 'confirmed' },
  ],
  uses: [
    { accountId: 'acc-1', kind: 'payment_method', value: 'card-5f3a9b' },
    { accountId: 'acc-2', kind: 'payment_method', value: 'card-5f3a9b' },
  ],
  rows: {},
  links: [],
  papers: casePapers,
};

function deps(): ExportDeps & { folder: string } {
  const made = exportDeps(world);
  folders.push(made.folder);
  return made;
}

const input = (folder: string, more: Partial<ExportBundleInput> = {}): ExportBundleInput => ({
  subject: { kind: 'case', id: 'k_1' },
  outPath: join(folder, 'bundle.zip'),
  purpose: 'a hearing',
  recipient: 'Legal',
  preparedBy: 'Ana Lyst',
  reader: commandLineActor('ana'),
  marking: 'TLP:AMBER',
  profile: 'none',
  ...more,
});

describe('exportBundle of a case', () => {
  it('takes along what people wrote, judged, drew and did, and names accounts that are gone', async () => {
    const d = deps();
    const made = await exportBundle(d, input(d.folder));
    expect(made.subject).toMatchObject({ kind: 'case', id: 'k_1', title: 'Relay of May' });
    const texts = await textsOf(made.path);
    const report = texts.get('data/report.html') ?? '';
    for (const told of [
      'Found by the night shift',
      'a cousin',
      'gone-9',
      'opened the case',
      'likely',
      'Dissent of D. Senter',
      'The two of them',
      'work.read',
    ])
      expect(report, told).toContain(told);
    expect(texts.get('data/papers/views/1.svg')).toContain('acc-2');
    expect(texts.get('data/papers/views/1.png')).toContain('IHDR');
    expect(texts.get('data/custody/audit.csv')).toContain('b'.repeat(64));
    expect(texts.get('data/custody/audit.csv')).not.toContain('203.0.113.9');
    expect(JSON.parse(texts.get('data/papers/attribution.json') ?? '')).toMatchObject([
      { subject: 'cluster c_test', judgements: [{ confidence: 'low', dissents: [{ by: 'D. Senter' }] }] },
    ]);
  });

  it('chains to the bundle before of the same case, and is byte-identical otherwise', async () => {
    const d = deps();
    const first = await exportBundle(d, input(d.folder));
    const again = { ...d, shelf: { ...d.shelf, list: async () => [] } };
    const same = await exportBundle(again, input(d.folder, { outPath: join(d.folder, 'same.zip') }));
    expect((await readFile(same.path)).equals(await readFile(first.path))).toBe(true);
    const next = await exportBundle(d, input(d.folder, { outPath: join(d.folder, 'next.zip') }));
    const texts = await textsOf(next.path);
    expect(texts.get('data/report.html')).toContain(first.manifestSha256);
  });

  it('masks what is judged and leaves out what people wrote for each other, for a partner', async () => {
    const d = deps();
    const made = await exportBundle(d, input(d.folder, { profile: 'partner' }));
    const all = [...(await textsOf(made.path)).values()].join('\n');
    for (const secret of ['card-5f3a9b', 'a cousin', 'gone-9', 'night shift', 'opened the case'])
      expect(all, secret).not.toContain(secret);
    expect(all).toContain('One operator likely runs');
    expect(made.redaction.counts).toMatchObject({ 'notes of the case': 2, 'names in the audit log': 1 });
  });

  it('is not there for somebody who may not see it', async () => {
    const d = deps();
    const reader = { id: 'u_9', name: 'Somebody', role: 'viewer' as const };
    await expect(exportBundle(d, input(d.folder, { reader }))).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('exportBundle of a cluster', () => {
  it('takes along which techniques are kept and why, those that are dropped on paper only', async () => {
    const d = deps();
    const subject = { kind: 'cluster', id: 'c_test' } as const;
    const texts = await textsOf((await exportBundle(d, input(d.folder, { subject }))).path);
    const report = texts.get('data/report.html') ?? '';
    for (const told of ['AML.T0021 Establish Accounts', 'AML.T0034', 'Nobody was billed.'])
      expect(report, told).toContain(told);
    const stix = texts.get('data/stix/bundle.json') ?? '';
    expect(stix).toContain('"external_id":"AML.T0021"');
    expect(stix).not.toContain('AML.T0034');
  });

  it('masks values in the reasons for techniques, for a partner', async () => {
    const d = deps();
    const subject = { kind: 'cluster', id: 'c_test' } as const;
    const made = await exportBundle(d, input(d.folder, { subject, profile: 'partner' }));
    const all = [...(await textsOf(made.path)).values()].join('\n');
    expect(all).toContain('AML.T0021');
    expect(all).not.toContain('card-5f3a9b');
  });
});

describe('exportBundle of a saved view', () => {
  it('packs the accounts in sight with the picture', async () => {
    const d = deps();
    const made = await exportBundle(d, input(d.folder, { subject: { kind: 'view', id: 'v_1' } }));
    const texts = await textsOf(made.path);
    expect(texts.get('data/report.html')).toContain('revision 3');
    expect(texts.get('data/graph/accounts.csv')?.split('\n').filter(Boolean)).toHaveLength(3);
    expect(texts.get('data/papers/views/1.svg')).toContain('<svg');
  });
});
