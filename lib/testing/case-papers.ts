import type { CaseItem, CaseSummary } from '@/lib/contracts/cases';
import { canvasOf } from '@/lib/testing/stored-canvas';
import type { PaperDeps } from '@/lib/usecases/evidence/papers/gather-papers';
import type { StoredRecord } from '@/lib/usecases/ports/records';

const at = Date.UTC(2026, 4, 3);
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

/**
 * Papers of a case, in memory: `k_1` with two accounts, one of them gone, a cluster, a campaign, a note, a judgement of the
 * cluster `c_test` and two techniques of it, one kept and one dropped, the view `v_1` of `acc-1` and `acc-2`, and an entry of the audit log.
 */
export const casePapers: Partial<PaperDeps> = {
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
    countByState: async () => [],
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
