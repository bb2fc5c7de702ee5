import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClusterDetail, MemberRow } from '@/lib/contracts/clusters';
import type { SourceRow } from '@/lib/contracts/imports';
import type { LinkRow } from '@/lib/contracts/links';
import type { RunDetail } from '@/lib/contracts/runs';
import { NotFoundError } from '@/lib/domain/errors';
import { identifierKey } from '@/lib/domain/graph-element';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import type { ExportDeps } from '@/lib/usecases/evidence/export-work';
import { nodeBundleFiles } from '@/lib/usecases/evidence/node-bundle-files';
import { nodeBundleShelf } from '@/lib/usecases/evidence/node-bundle-shelf';
import { nodeVerifyPage } from '@/lib/usecases/evidence/node-verify-page';
import type { PaperDeps } from '@/lib/usecases/evidence/papers/gather-papers';
import { resvgPng } from '@/lib/usecases/evidence/resvg-png';
import type { CaseTable, StoredSigningKey } from '@/lib/usecases/ports/evidence';

const start = Date.UTC(2026, 3, 22);
const runId = 'r_00000000';

/** A cluster with its rows, kept in memory, as the ports would give it. */
export interface MemoryCase {
  members: { id: string; standing: 'confirmed' | 'possible' }[];
  rows: Partial<Record<CaseTable, { accountId: string; values: SourceRow['values'] }[]>>;
  uses: { accountId: string; kind: string; value: string }[];
  links: LinkRow[];
  /** What people wrote; nothing when absent. */
  papers?: Partial<PaperDeps>;
}

const members = ({ members: list }: MemoryCase): MemberRow[] =>
  list.map(({ id, standing }, i) => ({
    accountId: id,
    standing,
    membership: standing === 'confirmed' ? 0.99 : 0.6,
    margin: null,
    status: 'active',
    createdAt: start + i,
    firstSeen: start,
    lastSeen: start + 1000,
    exchanges: 10,
    links: 1,
  }));

function cluster(world: MemoryCase): ClusterDetail {
  const size = world.members.filter((member) => member.standing === 'confirmed').length;
  const first = world.uses[0];
  return {
    clusterId: 'c_test',
    runId,
    standing: 'confirmed',
    size,
    possible: world.members.length - size,
    exchanges: 10 * size,
    inputTokens: 1,
    outputTokens: 2,
    firstSeen: start,
    lastSeen: start + 1000,
    strength: 0.99,
    density: 1,
    families: [{ family: 'payment', share: 1 }],
    isSingleFamily: true,
    event: 'born',
    reasons: [],
    conductance: 0,
    topValues: first
      ? [
          {
            identifierId: `${first.kind}:${first.value}`,
            kind: first.kind,
            display: first.value,
            hubClass: null,
            members: 1,
            degree: 2,
            rarityBits: 9,
          },
        ]
      : [],
    bridges: [],
    bridgesTotal: 0,
    stability: [],
    groupEvidence: [],
    lineage: [],
  };
}

const run = (): RunDetail => ({
  runId,
  isCurrent: true,
  version: '1.0',
  seed: 7,
  startedAt: start,
  finishedAt: start + 60_000,
  accounts: 1000,
  identifiers: 10,
  candidates: 20,
  links: 3,
  strongLinks: 2,
  clusters: 1,
  confirmedMembers: 2,
  possibleMembers: 1,
  inputFingerprint: 'ab'.repeat(32),
  parameters: { threshold: 0.95 },
  priorBits: -15,
  familiesAvailable: ['payment'],
  isSingleFamily: true,
  comparisons: [],
  blocking: { blocks: 1, pairs: 1, reductionRatio: 0.9, cappedBlocks: [], cappedBlocksTotal: 0 },
  exclusivity: [],
  linksInGraph: 3,
  stages: [],
  notes: [],
});

const noPaperStores: PaperDeps = {
  cases: { find: async () => undefined, listParts: async () => ({ rows: [], total: 0 }) },
  views: {
    find: async () => undefined,
    list: async () => ({ views: [], total: 0 }),
    findRevision: async () => undefined,
  },
  records: {
    save: async () => [],
    find: async () => undefined,
    findMany: async () => [],
    list: async () => [],
    countByState: async () => [],
    listVersions: async () => [],
    listAttributed: async () => [],
  },
  decisions: {
    get: async (id) => {
      throw new NotFoundError('decision', id);
    },
    listActive: async () => [],
  },
  auditStore: { list: async () => [] },
};

async function* once<T>(items: T[]): AsyncGenerator<T[]> {
  yield items;
}

/** Ports of an export over a case in memory; bundles and keys are real, in a temporary folder and in memory. */
export function exportDeps(
  world: MemoryCase,
  now = Date.UTC(2026, 5, 10, 12),
  signingKeys: readonly StoredSigningKey[] = [],
): ExportDeps & { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'skein-export-'));
  let keys = [...signingKeys];
  return {
    folder,
    clock: { now: () => now },
    keys: {
      list: async () => keys,
      save: async (next) => {
        keys = [...next];
      },
    },
    shelf: nodeBundleShelf(join(folder, 'exports')),
    files: nodeBundleFiles,
    verifyPage: nodeVerifyPage,
    renderPdf: async () => Buffer.from('%PDF-1.7 stand-in'),
    renderPng: resvgPng,
    tool: { name: 'skein', version: '0.0.0' },
    timeStamps: null,
    cuts: { cut: async () => ({ files: [], close: async () => {} }) },
    runs: {
      findRunId: async () => runId,
      getCluster: async () => cluster(world),
      listMembers: async (_run, _cluster, { offset, limit }) => ({
        members: members(world).slice(offset, offset + limit),
        total: world.members.length,
      }),
      listAccounts: async (_run, ids) =>
        members(world)
          .filter(({ accountId }) => ids.includes(accountId))
          .map(({ links: _links, ...member }) => ({ ...member, clusterId: 'c_test' })),
    },
    campaigns: {
      get: async (_run, campaignId) => {
        throw new NotFoundError('campaign', campaignId);
      },
      listAccounts: async () => ({ accounts: [], total: 0 }),
    },
    runFiles: { readDetail: async () => run(), streamLinks: () => once(world.links) },
    graph: {
      listNodes: async ({ identifierIds }) =>
        identifierIds.map((id) => {
          const kind = id.slice(0, id.indexOf(':'));
          const value = id.slice(kind.length + 1);
          const { family } = identifierKindFacts(kind);
          return {
            type: 'identifier' as const,
            key: identifierKey(id),
            id,
            kind,
            family,
            value,
            label: value,
            hubClass: null,
            degree: 2,
            bits: 9,
          };
        }),
    },
    papers: { ...noPaperStores, ...world.papers },
    batches: { listInStates: async () => [] },
    cases: {
      open: async () => ({
        uses: () =>
          once(
            world.uses.map((use) => ({
              ...use,
              display: use.value,
              count: 1,
              firstSeen: start,
              lastSeen: start,
            })),
          ),
        rows: (table) =>
          once(
            (world.rows[table] ?? []).map((row, i) => ({
              batchId: 'b_0123456789abcdef',
              file: `${table}.csv`,
              line: i + 2,
              at: start,
              ...row,
            })),
          ),
        totals: async () => ({ exchanges: 10, inputTokens: 1, outputTokens: 2 }),
        close: () => {},
      }),
    },
    explainPair: async (_run, accountA, accountB) => ({
      runId,
      accountA,
      accountB,
      priorBits: -15,
      weightBits: 7,
      probability: 0.99,
      isStrong: true,
      familiesFor: ['payment'],
      isSingleFamily: true,
      missing: [],
      counterfactuals: [],
      path: null,
      decision: null,
      items: world.uses.slice(0, 3).map(({ kind, value }) => ({
        comparisonId: kind,
        level: 'exact',
        family: identifierKindFacts(kind).family,
        sentence: `Both ${accountA} and ${accountB} used ${value}.`,
        bits: 22 / Math.min(3, world.uses.length),
        bitsUncapped: 22,
        capReason: null,
        identifierId: `${kind}:${value}`,
        identifierKind: kind,
        identifierDisplay: value,
        hubClass: null,
        rarity: null,
        firstSeen: null,
        lastSeen: null,
        rows: [{ table: 'logins', accountIds: [accountA], identifierKind: kind, identifierValue: value }],
      })),
    }),
  };
}
