import type { z } from 'zod';
import { type OperatorDraft, type OperatorRecord, operatorDraft } from '@/lib/contracts/attribution';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { findTyped, listTyped, saveTyped } from '@/lib/usecases/attribution/typed-records';

const operatorsMax = 5_000;

/**
 * Creates an operator, or changes one (`id` with the version that the writer has seen). A name or alias belongs to one
 * operator only. Throws `conflict`, `NotFoundError`.
 */
export async function saveOperator(
  deps: RecordDeps,
  input: z.input<typeof operatorDraft> & { id?: string; version?: number; reason?: string },
  actor: Actor,
): Promise<OperatorRecord> {
  assertAllowed(actor, 'work.change');
  const { id, version, reason } = input;
  const draft = operatorDraft.parse(input);
  if (id !== undefined) await findTyped(deps.records, 'operator', id);
  await assertNamesAreFree(deps, draft, id);
  return await saveTyped(
    deps,
    'operator',
    {
      id: id ?? deps.ids.next('op'),
      subjectKey: null,
      state: 'tracked',
      body: draft,
      expectedVersion: id === undefined ? 0 : (version ?? 0),
      reason: reason ?? (id === undefined ? 'Created' : 'Changed'),
    },
    actor,
  );
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

async function assertNamesAreFree(deps: RecordDeps, draft: OperatorDraft, ownId?: string): Promise<void> {
  const wanted = new Set([draft.name, ...draft.aliases].map(fold));
  for (const other of await listTyped(deps.records, 'operator', { limit: operatorsMax })) {
    const taken = [other.name, ...other.aliases].find((name) => wanted.has(fold(name)));
    if (other.id === ownId || taken === undefined) continue;
    throw new AppError('conflict', {
      code: 'operator_name_taken',
      message: `"${taken}" is a name of the operator ${other.name}.`,
      remedy: 'Use another name, or work on that operator.',
      details: { operatorId: other.id },
    });
  }
}
