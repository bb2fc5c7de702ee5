import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { generateSigningKey } from '@/lib/evidence/sign/ed25519';
import type { ExportOrder } from '@/lib/testing/export-child';

const run = promisify(execFile);
const child = join(import.meta.dirname, '..', 'testing', 'export-child.ts');

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

/** Reliability case E-01. */
it('packs the same bytes in another process, time zone and language', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'skein-elsewhere-'));
  try {
    const file = join(folder, 'order.json');
    writeFileSync(file, JSON.stringify(order));
    const digests: string[] = [];
    for (const [zone, language] of [
      ['UTC', 'C'],
      ['Asia/Kathmandu', 'de_DE.UTF-8'],
      ['America/St_Johns', 'tr_TR.UTF-8'],
    ]) {
      const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
      const { stdout } = await run('npx', ['tsx', child, file], { env });
      digests.push(stdout);
    }
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(digests).size).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
