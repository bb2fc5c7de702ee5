import { type SharedView, shareToken } from '@/lib/contracts/shares';
import { AppError } from '@/lib/domain/errors';
import type { FoundShareLink, ShareStore } from '@/lib/usecases/ports/shares';
import type { Clock } from '@/lib/usecases/ports/system';
import { hashToken, isPassphrase, isSameDigest } from '@/lib/usecases/sharing/secrets';
import { pictureOf } from '@/lib/views/picture';

interface Deps {
  shares: ShareStore;
  clock: Clock;
}

/** One answer for every link that does not open: never was, has expired, was revoked, was used up. */
export function linkClosed(): AppError {
  return new AppError('not_found', {
    code: 'link_closed',
    message: 'This link does not open anything.',
    remedy: 'It may have expired or been revoked. Ask whoever sent it for another.',
  });
}

async function linkInForce(deps: Deps, token: string): Promise<FoundShareLink> {
  if (!shareToken.safeParse(token).success) throw linkClosed();
  const tokenHash = hashToken(token);
  const found = await deps.shares.find(tokenHash);
  const isGood =
    found !== undefined &&
    isSameDigest(found.link.tokenHash, tokenHash) &&
    found.isViewThere &&
    found.link.revokedAt === null &&
    found.link.expiresAt > deps.clock.now();
  if (!isGood) throw linkClosed();
  return found;
}

async function admit(deps: Deps, token: string, passphrase: string | undefined): Promise<FoundShareLink> {
  const found = await linkInForce(deps, token);
  const { passphraseHash, tokenHash } = found.link;
  if (passphraseHash !== null) {
    const isGiven = passphrase !== undefined && passphrase !== '';
    if (!isGiven || !(await isPassphrase(passphrase, passphraseHash))) {
      throw new AppError('forbidden', {
        code: isGiven ? 'passphrase_wrong' : 'passphrase_needed',
        message: isGiven ? 'That is not the passphrase.' : 'This link asks for a passphrase.',
        remedy: 'It was told by another way than the link.',
      });
    }
  }
  if (!(await deps.shares.takeView(tokenHash, deps.clock.now()))) throw linkClosed();
  return found;
}

const watermarkOf = ({ link }: FoundShareLink): string =>
  `For ${link.recipient}, from ${link.authorName}, ${new Date(link.createdAt).toISOString().slice(0, 10)}`;

/** Opens a link: counts as one view. Throws `link_closed`, `passphrase_needed`, `passphrase_wrong`. */
export async function openShared(
  deps: Deps,
  { token, passphrase }: { token: string; passphrase?: string | undefined },
): Promise<SharedView> {
  const found = await admit(deps, token, passphrase);
  const { link, snapshot } = found;
  return {
    ...snapshot,
    watermark: watermarkOf(found),
    sharedBy: link.authorName,
    frozenAt: link.createdAt,
    expiresAt: link.expiresAt,
    profile: link.profile,
  };
}

/** Whether a link that somebody has open is still in force; counts nothing. Throws `link_closed`. */
export async function watchShared(deps: Deps, { token }: { token: string }): Promise<{ isOpen: true }> {
  await linkInForce(deps, token);
  return { isOpen: true };
}

/** The picture of a link for a frame on an allowed site; counts as one view. Throws `link_closed`. */
export async function embedShared(
  deps: Deps,
  { token }: { token: string },
): Promise<{ svg: string; name: string; watermark: string; frameAncestors: string[] }> {
  const { link } = await linkInForce(deps, token);
  if (link.frameAncestors.length === 0) throw linkClosed();
  const found = await admit(deps, token, undefined);
  const svg = pictureOf(found.snapshot.content, { width: 1_200, height: 800, hasLabels: true });
  return {
    svg,
    name: found.snapshot.name,
    watermark: watermarkOf(found),
    frameAncestors: link.frameAncestors,
  };
}
