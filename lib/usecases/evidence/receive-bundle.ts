import type { Readable } from 'node:stream';
import type { BundleVerification } from '@/lib/contracts/evidence';
import type { ReceivedBundle } from '@/lib/contracts/received';
import type { Actor } from '@/lib/domain/actor';
import { InvalidInputError } from '@/lib/domain/errors';
import { openBagFolder } from '@/lib/evidence/bundle/bag-folder';
import { countRecords } from '@/lib/usecases/evidence/count-records';
import { verifyBundle } from '@/lib/usecases/evidence/verify-bundle';
import type { BundleFiles, ReceivedShelf, SigningKeyStore } from '@/lib/usecases/ports/evidence';
import type { Clock } from '@/lib/usecases/ports/system';

interface ReceiveDeps {
  clock: Clock;
  exports: { files: BundleFiles; keys: SigningKeyStore; received: ReceivedShelf };
}

interface ReceiveInput {
  content: Readable;
  fileName: string;
  /** Public keys of the sender (PEM) that came by another way than the bundle. */
  keyTexts: readonly string[];
  signal?: AbortSignal;
}

const reasonsShown = 5;

const refusals = {
  altered: 'It was altered after it was signed.',
  unsigned: 'Nobody signed it.',
  revoked_signer: 'It was signed by a key that was revoked.',
  refused: 'It is unsafe or ambiguous as a ZIP.',
} as const;

function refuse(verdict: keyof typeof refusals, { problems }: BundleVerification): InvalidInputError {
  const reasons = problems.slice(0, reasonsShown).map(({ message }) => message);
  const more = problems.length - reasons.length;
  return new InvalidInputError({
    code: 'bundle_refused',
    message: `The bundle was not taken in. ${[refusals[verdict], ...reasons].join(' ')}${more > 0 ? ` And ${more} more problems.` : ''}`,
    remedy: 'Ask the sender for the bundle again, as one file and unchanged.',
    details: { verdict, problems: problems.slice(0, 50) },
  });
}

async function countGraph(files: BundleFiles, path: string): Promise<ReceivedBundle['counts']> {
  const opened = await files.open(path);
  try {
    const { bag } = openBagFolder(opened.archive);
    const count = (name: string): Promise<number> => countRecords(bag.open(`data/graph/${name}.csv`));
    return { accounts: await count('accounts'), nodes: await count('nodes'), edges: await count('edges') };
  } finally {
    await opened.close();
  }
}

/**
 * Takes in another Skein's bundle as read-only evidence: a copy is verified, and kept as a file with a record. Nothing in
 * it becomes a fact here. Throws InvalidInputError with every reason where it is damaged, unsigned or revoked, and
 * `conflict` where it is here already.
 */
export async function receiveBundle(
  { clock, exports: { files, keys, received } }: ReceiveDeps,
  { content, fileName, keyTexts, signal }: ReceiveInput,
  actor: Actor,
): Promise<ReceivedBundle> {
  const draft = await received.begin(content);
  try {
    const { path } = draft;
    const report = await verifyBundle(
      { files, keys, clock },
      { path, keyPaths: [], keyTexts, ...(signal && { signal }) },
    );
    const { verdict, signer, bundle, manifestSha256 } = report;
    if (verdict !== 'verified' && verdict !== 'unknown_signer') throw refuse(verdict, report);
    if (!signer || !bundle || manifestSha256 === null) throw refuse('unsigned', report);
    const record: ReceivedBundle = {
      id: manifestSha256,
      receivedAt: clock.now(),
      receivedBy: actor.name,
      fileName,
      bytes: draft.bytes,
      verdict,
      signerKeyId: signer.keyId,
      bundle,
      counts: await countGraph(files, path),
    };
    await draft.commit(record);
    return record;
  } finally {
    await draft.discard();
  }
}
