import { type AttributionSubject, attributionSubject } from '@/lib/contracts/attribution';
import { InvalidInputError } from '@/lib/domain/errors';

/** Reads `cluster:<id>` or `campaign:<id>`. */
export function parseSubject(text: string): AttributionSubject {
  const at = text.indexOf(':');
  const parsed = attributionSubject.safeParse({ kind: text.slice(0, at), id: text.slice(at + 1) });
  if (parsed.success) return parsed.data;
  throw new InvalidInputError({
    code: 'subject_invalid',
    message: `"${text}" is no subject.`,
    remedy: 'Write cluster:<id> or campaign:<id>.',
  });
}
