import type { AuditRecord } from '@/lib/contracts/audit';
import { AppError } from '@/lib/domain/errors';
import { linkRecords } from '@/lib/usecases/audit/chain';
import type { AuditHeads, AuditLog, AuditStore } from '@/lib/usecases/ports/audit';
import type { Clock } from '@/lib/usecases/ports/system';

interface Waiting {
  record: AuditRecord;
  done: () => void;
  failed: (error: unknown) => void;
}

const batchMax = 500;

/**
 * Group commit: what arrives while one batch is being written goes into the next, so that a hundred readers at once cost
 * a few transactions, and none of them has its answer before its record is durable.
 */
export function createAuditLog(deps: { store: AuditStore; heads: AuditHeads; clock: Clock }): AuditLog {
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const records = batch.map(({ record }) => record);
      await deps.heads.append(await deps.store.append((head) => linkRecords(head, records)));
      for (const { done } of batch) done();
    } catch (cause) {
      const error = new AppError('unavailable', {
        code: 'audit_not_written',
        message: 'The audit log could not be written, so nothing was given out.',
        remedy: 'Try again; if it stays, look at the free space of the data folder and at "skein doctor".',
        cause,
      });
      for (const { failed } of batch) failed(error);
    }
  }

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, batchMax);
      waiting = waiting.slice(batchMax);
      await writeBatch(batch);
    }
    isWriting = false;
  }

  return {
    record: (record) =>
      new Promise((done, failed) => {
        waiting.push({ record: { ...record, at: deps.clock.now() }, done, failed });
        if (!isWriting) void writeAll();
      }),
  };
}
