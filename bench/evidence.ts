import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceRow } from '@/lib/contracts/imports';
import { localActor } from '@/lib/domain/actor';
import { casePapers } from '@/lib/testing/case-papers';
import { exportDeps, type MemoryCase } from '@/lib/testing/export-deps';
import { exportBundle } from '@/lib/usecases/evidence/export-bundle';
import { typstPdf } from '@/lib/usecases/evidence/typst-pdf';
import { verifyBundle } from '@/lib/usecases/evidence/verify-bundle';
import type { CaseReader } from '@/lib/usecases/ports/evidence';
import type { Bench, Figure } from './rig/measure';

const accounts = 25_000;
const rows = 500_000;
const rowsPerChunk = 2_048;
const MiB = 1024 ** 2;

const accountId = (i: number): string => `acct_${(i % accounts).toString(36).padStart(6, '0')}`;

const world: MemoryCase = {
  papers: casePapers,
  members: Array.from({ length: accounts }, (_, i) => ({
    id: accountId(i),
    standing: i % 50 === 0 ? 'possible' : 'confirmed',
  })),
  uses: Array.from({ length: accounts * 6 }, (_, i) => {
    const kinds = ['payment_method', 'ip', 'device', 'email', 'user_agent', 'prompt_cluster'] as const;
    const kind = kinds[i % kinds.length] ?? 'ip';
    const value =
      kind === 'email'
        ? `user${i}@example.org`
        : kind === 'ip'
          ? `198.51.${(i >> 8) & 255}.${i & 255}`
          : `${kind}-${i % 9_000}`;
    return { accountId: accountId(Math.floor(i / kinds.length)), kind, value };
  }),
  rows: {},
  links: Array.from({ length: accounts * 4 }, (_, i) => {
    const [a, b] = [accountId(i), accountId(i + 1 + (i % 7))].toSorted();
    return {
      accountA: a ?? '',
      accountB: b ?? '',
      weightBits: 8 + (i % 200) / 10,
      probability: 0.99,
      isStrong: true,
      families: ['payment', 'device'],
    };
  }),
};

/** Exchanges as the lake would stream them. */
async function* exchanges(): AsyncGenerator<SourceRow[]> {
  for (let at = 0; at < rows; at += rowsPerChunk) {
    yield Array.from({ length: Math.min(rowsPerChunk, rows - at) }, (_, i) => ({
      batchId: 'b_0123456789abcdef',
      file: 'exchanges.csv',
      line: at + i + 2,
      accountId: accountId(at + i),
      at: 1_760_000_000_000 + (at + i) * 1_000,
      values: {
        ip: `198.51.100.${i & 255}`,
        device: `device-${i % 97}`,
        model: 'model-large',
        capability: 'agentic_coding',
        input_tokens: 900 + (i % 400),
        output_tokens: 2_000 + (i % 900),
        latency_ms: 850.5,
        outcome: 'ok',
        prompt: `Write a function that sorts ${at + i} records by their key and explain each step.`,
      },
    }));
  }
}

const reader: CaseReader = {
  uses: async function* () {
    for (let at = 0; at < world.uses.length; at += rowsPerChunk)
      yield world.uses.slice(at, at + rowsPerChunk).map((use) => ({
        ...use,
        display: use.value,
        count: 3,
        firstSeen: 1_760_000_000_000,
        lastSeen: 1_770_000_000_000,
      }));
  },
  rows: async function* (table) {
    if (table === 'exchanges') yield* exchanges();
  },
  totals: async () => ({ exchanges: rows, inputTokens: 0, outputTokens: 0 }),
  close: () => {},
};

function cpuSecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function measure(profile: 'none' | 'partner'): Promise<Figure[]> {
  const deps = { ...exportDeps(world), renderPdf: typstPdf, cases: { open: async () => reader } };
  const path = join(deps.folder, 'bundle.zip');
  try {
    const started = performance.now();
    const cpuBefore = process.cpuUsage();
    const made = await exportBundle(deps, {
      subject: { kind: 'cluster', id: 'c_test' },
      outPath: path,
      purpose: 'bench',
      recipient: 'bench',
      preparedBy: 'bench',
      reader: localActor,
      marking: 'TLP:AMBER',
      profile,
    });
    const exportedS = (performance.now() - started) / 1000;
    const exportCpuS = cpuSecondsSince(cpuBefore);
    const verifying = performance.now();
    const cpuVerifying = process.cpuUsage();
    const { verdict } = await verifyBundle(deps, { path, keyPaths: [] });
    const verifyS = (performance.now() - verifying) / 1000;
    const verifyCpuS = cpuSecondsSince(cpuVerifying);
    if (verdict !== 'verified') throw new Error(`The bundle is ${verdict}.`);
    return [
      { name: `export, profile ${profile}, self-check included`, value: exportedS, unit: 's', barMax: 60 },
      { name: `export, profile ${profile}: processor time`, value: exportCpuS, unit: 's' },
      {
        name: `verify, profile ${profile}`,
        value: verifyS,
        unit: 's',
        barMax: 10,
      },
      {
        name: `verify, profile ${profile}: processor time`,
        value: verifyCpuS,
        unit: 's',
      },
      { name: `size of the bundle, profile ${profile}`, value: made.bytes / MiB, unit: 'MiB' },
      {
        name: 'peak memory of the process so far',
        value: process.resourceUsage().maxRSS / 1024,
        unit: 'MiB',
        barMax: 1024,
      },
    ];
  } finally {
    rmSync(deps.folder, { recursive: true, force: true });
  }
}

/** Packing and verifying a large cluster; reading from database and lake is left out. */
export const evidence: Bench = {
  name: 'evidence',
  summary: `bundle of ${accounts} accounts and ${rows} source rows, from memory`,
  run: async () => [...(await measure('none')), ...(await measure('partner'))],
};
