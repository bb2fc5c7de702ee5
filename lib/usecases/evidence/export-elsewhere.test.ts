import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { generateSigningKey } from '@/lib/evidence/sign/ed25519';
import type { ExportOrder } from '@/lib/testing/export-child';

const run = promisify(execFile);
const loader = import.meta.resolve('tsx');
const tsconfig = join(import.meta.dirname, '..', '..', '..', 'tsconfig.json');
const child = join(import.meta.dirname, '..', '..', 'testing', 'export-child.ts');

const order: ExportOrder = {
  world: {
    members: [
      { id: 'acc-1', standing: 'confirmed' },
      { id: 'acc-İ', standing: 'confirmed' },
    ],
    uses: [
      { accountId: 'acc-1', kind: 'payment_method', value: 'card-1' },
      { accountId: 'acc-İ', kind: 'payment_method', value: 'card-1' },
    ],
    rows: { payments: [{ accountId: 'acc-1', values: { method: 'card-1', amount: 1234.5 } }] },
    links: [
      {
        accountA: 'acc-1',
        accountB: 'acc-İ',
        weightBits: 7.25,
        probability: 0.99,
        isStrong: true,
        families: ['payment'],
      },
    ],
  },
  keys: [{ ...generateSigningKey(), createdAt: 0, retiredAt: null, revokedAt: null }],
  input: {
    subject: { kind: 'cluster', id: 'c_test' },
    purpose: 'a test',
    recipient: 'a court',
    preparedBy: 'A. Nalyst',
    marking: 'TLP:AMBER',
    profile: 'none',
  },
};

interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
  /** Octal, as the shell takes it. */
  readonly umask?: string;
  readonly isElsewhere?: boolean;
}

const inZone = (TZ: string, language: string): Setting => ({ env: { TZ, LANG: language, LC_ALL: language } });

/** Machines on which the same export must give the same bytes. */
const settings: readonly Setting[] = [
  inZone('UTC', 'C'),
  inZone('Asia/Kathmandu', 'de_DE.UTF-8'),
  inZone('America/St_Johns', 'tr_TR.UTF-8'),
  inZone('Pacific/Kiritimati', 'ar_EG.UTF-8'),
  { umask: '0' },
  { umask: '77' },
  { isElsewhere: true },
  { env: { UV_THREADPOOL_SIZE: '1' } },
  { env: { UV_THREADPOOL_SIZE: '16' } },
  { nodeOptions: ['--single-threaded', '--max-old-space-size=512'] },
];

async function packUnder({ env, nodeOptions = [], umask, isElsewhere }: Setting, order: string) {
  const command = [process.execPath, ...nodeOptions, '--import', loader, child, order];
  const shell = ['-c', `umask ${umask ?? '22'}; exec "$@"`, 'sh', ...command];
  const options = {
    env: { ...process.env, TSX_TSCONFIG_PATH: tsconfig, ...env },
    ...(isElsewhere && { cwd: tmpdir() }),
  };
  return (await run('sh', shell, options)).stdout;
}

/** Reliability case E-01. */
it('packs the same bytes in ten settings: time zone, language, umask, folder, threads', {
  timeout: 600_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'skein-elsewhere-'));
  try {
    const file = join(folder, 'order.json');
    writeFileSync(file, JSON.stringify(order));
    const digests: string[] = [];
    // two at a time: a machine that does something else as well is a setting too
    for (let at = 0; at < settings.length; at += 2) {
      const pair = settings.slice(at, at + 2);
      digests.push(...(await Promise.all(pair.map((setting) => packUnder(setting, file)))));
    }
    expect(digests).toHaveLength(10);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(digests).size).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
