import type { Provenance } from '@/lib/export/provenance';

/** Where the content of a test export comes from. */
export function aProvenance(): Provenance {
  return {
    bundleId: 'e_00000000test',
    exportedAt: Date.UTC(2026, 5, 10, 12),
    preparedBy: 'A. Nalyst',
    recipient: 'Partner lab',
    purpose: 'Sharing of indicators',
    tool: { name: 'skein', version: '0.1.0' },
    run: {
      id: 'r_00000000',
      version: '1.0',
      seed: 7,
      inputFingerprint: 'ab'.repeat(32),
      startedAt: Date.UTC(2026, 5, 10, 11),
      finishedAt: Date.UTC(2026, 5, 10, 11, 5),
    },
    files: [
      {
        batchId: 'b_0123456789abcdef',
        table: 'logins',
        name: 'logins <2026>.csv',
        sha256: 'cd'.repeat(32),
        bytes: 1234,
        importedAt: Date.UTC(2026, 5, 9),
        promptPolicy: 'keep',
      },
    ],
  };
}
