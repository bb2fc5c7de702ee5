import type { z } from 'zod';
import {
  type AttributionSubject,
  evidenceItem,
  hypothesisRecord,
  judgementRecord,
  modelEntry,
  operatorRecord,
  recordMeta,
} from '@/lib/contracts/attribution';
import type { Actor } from '@/lib/domain/actor';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import type { RecordDeps } from '@/lib/usecases/attribution/deps';
import type { RecordStore, RecordWrite, StoredRecord } from '@/lib/usecases/ports/records';

/** `cluster:<id>` or `campaign:<id>`. */
export const subjectKeyOf = ({ kind, id }: AttributionSubject): string => `${kind}:${id}`;

const schemas = {
  operator: operatorRecord,
  hypothesis: hypothesisRecord,
  evidence: evidenceItem,
  judgement: judgementRecord,
  model_entry: modelEntry,
} as const;
type TypedKind = keyof typeof schemas;
type Typed<K extends TypedKind> = z.output<(typeof schemas)[K]>;

/** A stored record in the shape of its contract. Throws `corrupt_data`. */
export function toTyped<K extends TypedKind>(kind: K, stored: StoredRecord): Typed<K> {
  const { id, version, createdAt, createdBy, updatedAt, updatedBy } = stored;
  const body = typeof stored.body === 'object' ? stored.body : {};
  const parsed = schemas[kind].safeParse({
    ...body,
    id,
    version,
    createdAt,
    createdBy,
    updatedAt,
    updatedBy,
  });
  if (parsed.success) return parsed.data as Typed<K>;
  throw new AppError('corrupt_data', {
    code: 'record_unreadable',
    message: `The ${kind} "${id}" cannot be read: ${parsed.error.issues[0]?.message ?? 'unknown'}.`,
    details: { id, kind },
  });
}

export async function findTyped<K extends TypedKind>(
  records: RecordStore,
  kind: K,
  id: string,
): Promise<Typed<K>> {
  const stored = await records.find(kind, id);
  if (!stored) throw new NotFoundError(kind, id);
  return toTyped(kind, stored);
}

export async function listTyped<K extends TypedKind>(
  records: RecordStore,
  kind: K,
  choice: { subjectKey?: string; state?: string; limit: number },
): Promise<Typed<K>[]> {
  return (await records.list(kind, choice)).map((stored) => toTyped(kind, stored));
}

/** What is stored of a record: everything but what the store itself keeps. */
export function bodyOf(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !(name in recordMeta.shape)));
}

/** Saves one record and gives it back in the shape of its contract. Throws `conflict` when somebody else was faster. */
export async function saveTyped<K extends TypedKind>(
  deps: Pick<RecordDeps, 'records' | 'clock'>,
  kind: K,
  write: Omit<RecordWrite, 'kind'>,
  actor: Actor,
): Promise<Typed<K>> {
  const [saved] = await deps.records.save([{ ...write, kind }], { actor, at: deps.clock.now() });
  if (!saved) throw new AppError('bug', { code: 'nothing_saved', message: `The ${kind} was not saved.` });
  return toTyped(kind, saved);
}
