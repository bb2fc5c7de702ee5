import { setTimeout as delay } from 'node:timers/promises';
import { type AuditFinding, type AuditVerdict, auditEntry } from '@/lib/contracts/audit';
import { genesis, hashEntry } from '@/lib/usecases/audit/chain';
import type { AuditHead, AuditHeads, AuditStore } from '@/lib/usecases/ports/audit';

const findingsMax = 100;

/** Collects findings and counts those beyond the cap. */
class Findings {
  readonly kept: AuditFinding[] = [];
  total = 0;
  add(kind: AuditFinding['kind'], seq: number, message: string): void {
    this.total += 1;
    if (this.kept.length < findingsMax) this.kept.push({ kind, seq, message });
  }
}

function checkEntry(node: Record<string, unknown>, before: AuditHead, findings: Findings): AuditHead {
  const expected = before.seq + 1;
  const seq = typeof node.seq === 'number' ? node.seq : expected;
  const parsed = auditEntry.safeParse(node);
  if (!parsed.success) {
    findings.add('edited', seq, `Entry ${seq} has not the properties of an entry.`);
    return { seq, hash: String(node.hash) };
  }
  const entry = parsed.data;
  if (seq > expected) findings.add('gap', expected, `Entries ${expected} to ${seq - 1} are missing.`);
  if (seq < expected) findings.add('order', seq, `Entry ${seq} stands twice.`);
  if (seq === expected && entry.prevHash !== before.hash) {
    findings.add('order', seq, `Entry ${seq} does not follow the one before it.`);
  }
  if (hashEntry(entry) !== entry.hash) findings.add('edited', seq, `Entry ${seq} was changed.`);
  return { seq, hash: entry.hash };
}

function checkHeads(
  heads: Awaited<ReturnType<AuditHeads['list']>>,
  hashes: ReadonlyMap<number, string>,
  last: AuditHead,
  findings: Findings,
): number {
  let newest = 0;
  for (const { head, isSigned } of heads) {
    if (!head || !isSigned) {
      findings.add('signature', head?.seq ?? 0, 'A signed head outside the database cannot be trusted.');
      continue;
    }
    newest = Math.max(newest, head.seq);
    if (head.seq <= last.seq && hashes.get(head.seq) !== head.hash) {
      findings.add('head', head.seq, `Entry ${head.seq} is not the one that was signed.`);
    }
  }
  if (newest > last.seq) {
    findings.add('truncated', last.seq + 1, `Entries ${last.seq + 1} to ${newest} were cut off.`);
  }
  if (newest === 0 && last.seq > 0) {
    findings.add('signature', last.seq, 'No signed head is left outside the database.');
  }
  return newest;
}

/** A batch is signed right after it is written; entries still unsigned after that were written by something else. */
async function waitForHead(heads: AuditHeads, newest: number, wanted: number): Promise<number> {
  for (let round = 0; round < 5 && newest < wanted; round += 1) {
    await delay(100);
    const all = await heads.list();
    newest = Math.max(newest, ...all.map(({ head, isSigned }) => (head && isSigned ? head.seq : 0)));
  }
  return newest;
}

/**
 * Walks the whole chain and holds it against the signed heads outside the database. Finds every edit, gap, change of
 * order and cut, as long as the file of heads and the signing keys are not in the same hands as the database.
 */
export async function verifyAudit(
  { auditStore, auditHeads }: { auditStore: AuditStore; auditHeads: AuditHeads },
  signal?: AbortSignal,
): Promise<AuditVerdict> {
  // Heads before entries: what is written meanwhile must not look cut off.
  const heads = await auditHeads.list();
  const wanted = new Set(heads.map(({ head }) => head?.seq));
  const findings = new Findings();
  const hashes = new Map<number, string>();
  let last = genesis;
  let walked = 0;
  for await (const nodes of auditStore.readAll(signal)) {
    for (const node of nodes) {
      last = checkEntry(node, last, findings);
      walked += 1;
      if (wanted.has(last.seq)) hashes.set(last.seq, last.hash);
    }
  }
  const signed = checkHeads(heads, hashes, last, findings);
  const newest = await waitForHead(auditHeads, signed, last.seq);
  if (newest < last.seq && newest > 0) {
    findings.add('signature', newest + 1, `Entries ${newest + 1} to ${last.seq} are under no signed head.`);
  }
  const end = await auditStore.head();
  if ((end?.seq ?? 0) < last.seq) findings.add('head', end?.seq ?? 0, 'The end of the chain was set back.');
  if ((await auditStore.count(last.seq)) !== walked) {
    findings.add('order', last.seq, 'There are entries that stand nowhere in the chain.');
  }
  return {
    isSound: findings.total === 0,
    entries: walked,
    heads: heads.length,
    afterLastHead: Math.max(0, last.seq - newest),
    lastHash: last.hash,
    findings: findings.kept,
    findingsTotal: findings.total,
  };
}
