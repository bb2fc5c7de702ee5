import type { AuditRecord } from '@/lib/contracts/audit';
import { type Actor, anonymousActor } from '@/lib/domain/actor';
import type { Origin } from '@/lib/usecases/people/sessions';
import type { AuditLog } from '@/lib/usecases/ports/audit';

/**
 * Keeps in the audit log what somebody does who is not signed in yet. What was typed is never kept: people type passwords
 * into the wrong field.
 */
export async function noteSignIn(
  { audit }: { audit: AuditLog },
  input: {
    person: Actor | undefined;
    action: 'sign_in' | 'password.choose' | 'role.by_groups';
    place: string;
    outcome: AuditRecord['outcome'];
    objects: readonly string[];
    origin: Origin;
  },
): Promise<void> {
  const { id, name, role } = input.person ?? anonymousActor;
  await audit.record({
    actorId: id,
    actorName: name,
    role,
    credential: '',
    action: input.action,
    place: input.place,
    outcome: input.outcome,
    objects: [...input.objects],
    purpose: '',
    address: input.origin.address,
    channel: 'web',
  });
}
