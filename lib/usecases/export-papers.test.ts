import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseItem, CaseSummary } from '@/lib/contracts/cases';
import { commandLineActor } from '@/lib/domain/actor';
import { textsOf } from '@/lib/testing/bundle-texts';
import { exportDeps, type MemoryCase } from '@/lib/testing/export-deps';
import { canvasOf } from '@/lib/testing/stored-canvas';
import type { ExportBundleInput, ExportDeps } from '@/lib/usecases/evidence/export-work';
import type { PaperDeps } from '@/lib/usecases/evidence/papers/gather-papers';
import { exportBundle } from '@/lib/usecases/export-bundle';
import type { StoredRecord } from '@/lib/usecases/ports/records';

const at = Date.UTC(2026, 4, 3);
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const summary: CaseSummary = {
  id: 'k_1',
  title: 'Relay of May',
  description: 'Found by the night shift',
  status: 'open',
  access: 'restricted',
  ownerId: 'u_1',
  ownerName: 'Ana Lyst',
  viewers: [],
  commenters: [],
  editors: [],
  level: 'manage',
  createdAt: at,
  updatedAt: at,
  counts: { accounts: 2, pinned: 1, notes: 1, tasks: 0, tasksDone: 0, views: 1 },
};
const authored = { authorId: 'u_1', authorName: 'Ana Lyst', createdAt: at };
const item = (kind: CaseItem['kind'], targetId: string): CaseItem => ({
  id: `${kind}-${targetId}`,
  kind,
  targetId,
  label: '',
  note: '',
  ...authored,
});
const parts = {
  item: [
    item('account', 'acc-1'),
    item('account', 'gone-9'),
    item('cluster', 'c_other'),
    item('campaign', 'm_1'),
  ],
  note: [{ id: 'n_1', text: 'The caller named card-5f3a9b and a cousin', ...authored, updatedAt: at }],
  task: [],
  event: [
    {
      id: 'e_1',
      at,
      authorId: 'u_1',
      authorName: 'Ana Lyst',
      kind: 'case' as const,
      text: 'opened the case',
      reason: '',
    },
  ],
};
const judgement: StoredRecord = {
  id: 'jd_1',
  kind: 'judgement',
  subjectKey: 'cluster:c_test',
  state: null,
  body: {
    subject: { kind: 'cluster', id: 'c_test' },
    hypothesisId: 'cluster:c_test:one_operator',
    statement: 'One operator likely runs the accounts that paid with card-5f3a9b.',
    likelihood: { by: 'band', band: 'likely' },
    confidence: { level: 'low', reasons: { sources: 'Own telemetry only.', assumptions: '', argument: '' } },
    authorId: 'u_1',
    dissents: [
      { at, actorId: 'u_2', actorName: 'D. Senter', reason: 'Could be a household.', likelihood: null },
    ],
    ranking: [],
  },
  version: 1,
  createdAt: at,
  createdBy: 'Ana Lyst',
  updatedAt: at,
  updatedBy: 'Ana Lyst',
};

const techniques = (
  [
    ['me_1', 'AML.T0021', 'kept', 'Paid with card-5f3a9b in one hour.'],
    ['me_2', 'AML.T0034', 'dropped', 'Nobody was billed.'],
  ] as const
).map(
  ([id, techniqueId, verdict, reason]): StoredRecord => ({
    ...judgement,
    id,
    kind: 'model_entry',
    body: {
      subject: { kind: 'cluster', id: 'c_test' },
      content: { part: 'technique', techniqueId },
      verdict,
      reason,
    },
  }),
);

const papers: Partial<PaperDeps> = {
  cases: {
    find: async (id, grants) => (id === 'k_1' && grants.always > 0 ? summary : undefined),
    listParts: async (_id, kind, { offset }) => {
      const rows = parts[kind] as never[];
      return { rows: rows.slice(offset), total: rows.length };
    },
  },
  views: {
    find: async (id, grants) => (grants.always > 0 && id === 'v_1' ? aView : undefined),
    list: async () => ({ views: [aView], total: 1 }),
    findRevision: async () => ({
      revision: { number: 3, message: '', nodes: 2, savedAt: at, authorId: 'u_1', authorName: 'Ana Lyst' },
      version: 3,
      content: canvasOf(['acc-1', 'acc-2']),
    }),
  },
  records: {
    save: async () => [],
    find: async () => undefined,
    findMany: async () => [],
    list: async (kind, { subjectKey }) =>
      [judgement, ...techniques].filter((record) => record.kind === kind && record.subjectKey === subjectKey),
    listVersions: async () => [],
    listAttributed: async () => [],
  },
  auditStore: {
    list: async ({ object, to }) =>
      object === 'case:k_1' && (to ?? 0) > at
        ? [
            {
              seq: 7,
              at,
              actorId: 'u_1',
              actorName: 'Ana Lyst',
              role: 'analyst',
              credential: 's_1',
              action: 'work.read',
              place: 'page /cases/[caseId]',
              outcome: 'ok',
              objects: ['case:k_1'],
              purpose: '',
              address: '203.0.113.9',
              channel: 'web',
              prevHash: 'a'.repeat(64),
              hash: 'b'.repeat(64),
            },
          ]
        : [],
  },
};
const aView = {
  id: 'v_1',
  name: 'The two of them',
  description: '',
  folder: '',
  tags: [],
  kind: 'frozen' as const,
  caseId: 'k_1',
  caseTitle: 'Relay of May',
  version: 3,
  revision: 3,
  nodes: 2,
  thumbnail: '',
  access: 'restricted' as const,
  ownerId: 'u_1',
  ownerName: 'Ana Lyst',
  viewers: [],
  commenters: [],
  editors: [],
  level: 'manage' as const,
  createdAt: at,
  updatedAt: at,
  updatedBy: 'Ana Lyst',
};
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
  papers,
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
