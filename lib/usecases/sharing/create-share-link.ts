import { randomBytes } from 'node:crypto';
import type { MadeShareLink, NewShareLink } from '@/lib/contracts/shares';
import type { Actor } from '@/lib/domain/actor';
import { allows, grantsOf } from '@/lib/domain/case-access';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import { LeakScan } from '@/lib/evidence/redaction/leak-scan';
import { redactionProfiles } from '@/lib/evidence/redaction/profiles';
import { Redactor } from '@/lib/evidence/redaction/redactor';
import { eventOf } from '@/lib/usecases/cases/case-deps';
import type { ShareStore, Snapshot } from '@/lib/usecases/ports/shares';
import { redactCanvas } from '@/lib/usecases/sharing/redact-canvas';
import { hashPassphrase, hashToken, makeToken } from '@/lib/usecases/sharing/secrets';
import { seenView, type ViewDeps } from '@/lib/usecases/views/view-deps';

const msPerDay = 86_400_000;

/**
 * Makes a link for somebody outside: a frozen, masked copy of the view's newest version. The token is told once and kept
 * only as a hash. Throws NotFoundError, `view_read_only`.
 */
export async function createShareLink(
  deps: ViewDeps & { shares: ShareStore },
  { viewId, ...input }: NewShareLink & { viewId: string },
  actor: Actor,
): Promise<MadeShareLink> {
  const view = await seenView(deps, actor, viewId);
  if (!allows(view.level, 'edit')) throw readOnly(view.name);
  const found = await deps.views.findRevision(viewId, {}, grantsOf(actor));
  if (!found) throw new NotFoundError('view', viewId);
  const redactor = new Redactor(redactionProfiles[input.profile], randomBytes(16).toString('hex'), new Set());
  const isMasking = input.profile !== 'none';
  const snapshot: Snapshot = {
    name: view.name,
    description: isMasking ? '' : view.description,
    content: redactCanvas(found.content, redactor, isMasking),
  };
  await assertNothingLeaks(snapshot, redactor);
  const token = makeToken();
  const event = eventOf(deps, actor, {
    kind: 'share',
    text: `made a link to the view “${view.name}” for ${input.recipient} (${input.profile}, ${input.days} days)`,
    reason: input.reason,
  });
  const { recipient, reason, profile, viewsMax, frameAncestors } = input;
  const link = {
    id: deps.ids.next('link'),
    viewId,
    recipient,
    reason,
    profile,
    viewsMax,
    frameAncestors,
    hasPassphrase: input.passphrase !== null,
    createdAt: event.at,
    authorId: actor.id,
    authorName: actor.name,
    expiresAt: event.at + input.days * msPerDay,
    revokedAt: null,
    views: 0,
  };
  const passphraseHash = input.passphrase === null ? null : await hashPassphrase(input.passphrase);
  const stored = { ...link, tokenHash: hashToken(token), passphraseHash };
  if (!(await deps.shares.create(stored, snapshot, grantsOf(actor), event))) throw readOnly(view.name);
  return { link, token, withheld: redactor.counts() };
}

function readOnly(name: string): AppError {
  return new AppError('forbidden', {
    code: 'view_read_only',
    message: `You may not share the view “${name}”: that takes the right to edit it.`,
  });
}

/** The second lock: whatever was masked must be nowhere in what goes out, also where nobody thought of it. */
async function assertNothingLeaks(snapshot: Snapshot, redactor: Redactor): Promise<void> {
  const forbidden = redactor.forbidden();
  const scan = new LeakScan(forbidden.keys());
  const leaked = await scan.search(toChunks(JSON.stringify(snapshot)));
  if (leaked === undefined) return;
  throw new AppError('forbidden', {
    code: 'share_leaks',
    message: `The link was not made: a masked value (${forbidden.get(leaked)}) would still be in it, in the view’s name perhaps.`,
    remedy: 'Take it out of the name of the view, or choose another profile.',
  });
}

async function* toChunks(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
