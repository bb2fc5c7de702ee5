import { join } from 'node:path';
import { createErasureFiles } from '@/lib/lake/erasure/create-erasure-files';
import { createRetentionFiles } from '@/lib/lake/erasure/create-retention-files';
import type { Gateway } from '@/lib/neo4j/gateway';
import { createAuditStore } from '@/lib/neo4j/stores/audit-store';
import { createErasureStore } from '@/lib/neo4j/stores/erasure-store';
import { createHoldStore } from '@/lib/neo4j/stores/hold-store';
import { createRetentionStore } from '@/lib/neo4j/stores/retention-store';
import { importDeps, lakePaths } from '@/lib/testing/import-rig';
import { createAuditLog } from '@/lib/usecases/audit/audit-log';
import { nodeAuditHeads } from '@/lib/usecases/audit/node-audit-heads';
import type { EraseDeps } from '@/lib/usecases/erasure/erasure-deps';
import { nodeTombstoneHash } from '@/lib/usecases/erasure/node-tombstone-hash';
import { nodeSigningKeys } from '@/lib/usecases/evidence/node-signing-keys';
import type { RunRetentionDeps } from '@/lib/usecases/retention/retention-deps';
import type { HoldStore } from '@/lib/usecases/ports/erasure';
import { systemClock } from '@/lib/workspace/system';

/** What erasures need, over a data folder. */
export function erasureDeps(
  gateway: Gateway,
  root: string,
): EraseDeps & RunRetentionDeps & { holds: HoldStore } {
  const keys = nodeSigningKeys(join(root, 'secrets'));
  return {
    ...importDeps(gateway, root),
    erasures: createErasureStore(gateway),
    erasureFiles: createErasureFiles({
      lake: lakePaths(root),
      runs: join(root, 'runs'),
      uploads: join(root, 'uploads'),
      plans: join(root, 'erasures'),
    }),
    retention: createRetentionStore(gateway),
    retentionFiles: createRetentionFiles({ lake: lakePaths(root), plans: join(root, 'erasures') }),
    tombstoneHash: nodeTombstoneHash(join(root, 'secrets')),
    holds: createHoldStore(gateway),
    audit: createAuditLog({
      store: createAuditStore(gateway),
      heads: nodeAuditHeads(join(root, 'audit', 'heads.ndjson'), { keys, clock: systemClock }),
      clock: systemClock,
    }),
  };
}
