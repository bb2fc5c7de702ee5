import type { AuditEntry } from '@/lib/contracts/audit';
import type { Gateway } from '@/lib/neo4j/gateway';
import { appendAuditEntries } from '@/lib/neo4j/queries/append-audit-entries/query';
import { countAuditEntries } from '@/lib/neo4j/queries/count-audit-entries/query';
import { findAuditHead } from '@/lib/neo4j/queries/find-audit-head/query';
import { listAuditEntries } from '@/lib/neo4j/queries/list-audit-entries/query';
import { lockAuditHead } from '@/lib/neo4j/queries/lock-audit-head/query';
import { readAuditChain } from '@/lib/neo4j/queries/read-audit-chain/query';
import type { AuditHead, AuditStore } from '@/lib/usecases/ports/audit';

const genesisHash = '0'.repeat(64);
const chunk = 5_000;

async function append(gateway: Gateway, link: (head: AuditHead) => AuditEntry[]): Promise<AuditHead> {
  let end: AuditHead = { seq: 0, hash: genesisHash };
  await gateway.writeTogether(async (run) => {
    const [head] = await run(lockAuditHead, { genesis: genesisHash });
    const entries = link(head ?? end);
    const last = entries.at(-1);
    if (!last) throw new RangeError('There is nothing to append to the audit log.');
    end = { seq: last.seq, hash: last.hash };
    await run(appendAuditEntries, { entries, ...end });
  });
  return end;
}

/** The audit chain as `AuditEntry` nodes. The only place that writes them, and it can only add. */
export function createAuditStore(gateway: Gateway): AuditStore {
  return {
    append: (link) => append(gateway, link),
    head: async () => (await gateway.run(findAuditHead, {}))[0],
    count: async (upTo) => (await gateway.run(countAuditEntries, { upTo }))[0]?.entries ?? 0,
    readAll: async function* (signal) {
      for (let after = Number.MIN_SAFE_INTEGER; ; ) {
        const options = signal ? { signal } : {};
        const rows = await gateway.run(readAuditChain, { after, limit: chunk }, options);
        if (rows.length > 0) yield rows.map(({ entry }) => entry);
        if (rows.length < chunk) return;
        after = Number(rows.at(-1)?.entry.seq);
      }
    },
    list: async ({ object, actor, action, outcome, from, to, cursor, limit }) => {
      const rows = await gateway.run(listAuditEntries, {
        object: object ?? null,
        actor: actor ?? null,
        action: action ?? null,
        outcome: outcome ?? null,
        from: from ?? 0,
        to: to ?? Number.MAX_SAFE_INTEGER,
        before: cursor ?? Number.MAX_SAFE_INTEGER,
        limit,
      });
      return rows.map(({ entry }) => entry);
    },
  };
}
