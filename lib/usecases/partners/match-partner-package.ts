import { type PartnerMatch, packageBytesMax, partnerMatch } from '@/lib/contracts/partner';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { readCsvPackage } from '@/lib/export/indicators/csv-package';
import { readStixPackage } from '@/lib/export/indicators/stix-package';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { type MatchDeps, matchIndicators } from '@/lib/usecases/attribution/match-indicators';
import type { StoredRecord } from '@/lib/usecases/ports/records';

/** Refused before anything is parsed, whichever way the package came in. */
function assertSize(text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes <= packageBytesMax) return;
  throw new AppError('limit_exceeded', {
    code: 'package_too_large',
    message: `The package has ${bytes} bytes; at most ${packageBytesMax} are matched at once.`,
    remedy: 'Ask the partner for it in parts, or leave out what is expired.',
  });
}

/** A stored match in the shape of its contract. */
export function toPartnerMatch(stored: StoredRecord): PartnerMatch {
  const { body, id, version, createdAt, createdBy, updatedAt, updatedBy } = stored;
  const meta = { id, version, createdAt, createdBy, updatedAt, updatedBy };
  return partnerMatch.parse({ ...(body as Record<string, unknown>), ...meta });
}

/**
 * Looks for a partner's indicators among our own identifiers. The package is read, compared and forgotten: only what is
 * known here is recorded, and nothing becomes a fact or evidence by itself. An expired package is matched against nothing.
 * Throws `limit_exceeded` beyond `packageBytesMax`, `InvalidInputError` for what is no package.
 */
export async function matchPartnerPackage(
  deps: RecordDeps & MatchDeps,
  input: { name: string; text: string },
  actor: Actor,
): Promise<PartnerMatch> {
  assertAllowed(actor, 'work.change');
  assertSize(input.text);
  const isStix = /^\s*\{/.test(input.text);
  const { content, notUnderstood } = isStix
    ? readStixPackage(input.text)
    : { content: readCsvPackage(input.text), notUnderstood: 0 };
  const at = deps.clock.now();
  const isExpired = content.expiresAt < at;
  const found = isExpired ? { hits: [], hitsLeftOut: 0 } : await matchIndicators(deps, content);
  const [saved] = await deps.records.save(
    [
      {
        id: deps.ids.next('pm'),
        kind: 'partner_match',
        subjectKey: null,
        state: isExpired ? 'expired' : 'matched',
        body: {
          name: input.name,
          packageId: content.id,
          marking: content.marking,
          expiresAt: Number.isFinite(content.expiresAt) ? content.expiresAt : null,
          isExpired,
          indicators: content.indicators.length,
          notUnderstood,
          ...found,
        },
        expectedVersion: 0,
        reason: 'Matched',
      },
    ],
    { actor, at },
  );
  if (!saved) throw new AppError('bug', { code: 'nothing_saved', message: 'The match was not saved.' });
  return toPartnerMatch(saved);
}
