import type { BundleFacts, BundleVerification } from '@/lib/contracts/evidence';
import { type KnownKey, verifyBundle as verifyArchive } from '@/lib/evidence/bundle/verify-bundle';
import { timeRemarks } from '@/lib/evidence/in-browser/time-remarks';
import { keyIdOf } from '@/lib/evidence/sign/ed25519';
import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';
import type { BundleFiles, SigningKeyStore } from '@/lib/usecases/ports/evidence';
import type { Clock } from '@/lib/usecases/ports/system';

export interface VerifyBundleInput {
  /** A ZIP, or the folder it was unpacked to. */
  path: string;
  /** Public key files (PEM) whose signatures are to be trusted; without any, this workspace's own keys are. */
  keyPaths: readonly string[];
  /** The same as texts. */
  keyTexts?: readonly string[];
  signal?: AbortSignal;
  /** Bytes read, of all. */
  onProgress?: (done: number, total: number) => void;
}

interface VerifyDeps {
  files: BundleFiles;
  keys: SigningKeyStore;
  clock: Clock;
}

/**
 * Verifies a bundle: every file, both manifests, the signature and who signed. An unsafe archive is not read: its verdict
 * is `refused`. A claimed time that cannot be right is remarked on. Throws InvalidInputError for a path or key that cannot be read.
 */
export async function verifyBundle(deps: VerifyDeps, input: VerifyBundleInput): Promise<BundleVerification> {
  const known = await knownKeys(deps, input);
  try {
    const opened = await deps.files.open(input.path);
    try {
      const { signal, onProgress } = input;
      const options = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
      const { statement, payload, ...report } = await verifyArchive(opened.archive, known, options);
      const bundle = statement?.predicate ?? null;
      const remarks = bundle && report.signer ? await remarksOn(deps, bundle, report.signer.keyId) : [];
      return { ...report, remarks, bundle, files: payload.files, bytes: payload.bytes };
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (error instanceof UnsafeArchiveError) return refused(error);
    throw error;
  }
}

async function remarksOn(
  { keys, clock }: VerifyDeps,
  { createdAt, timeAttestation }: BundleFacts,
  signerKeyId: string,
): Promise<string[]> {
  const key = (await keys.list()).find(({ keyId }) => keyId === signerKeyId);
  return timeRemarks({ createdAt, attestedAt: timeAttestation?.time ?? null, key }, clock.now());
}

async function knownKeys(
  deps: VerifyDeps,
  { keyPaths, keyTexts = [] }: Pick<VerifyBundleInput, 'keyPaths' | 'keyTexts'>,
): Promise<KnownKey[]> {
  const own = (await deps.keys.list()).map(({ publicKeyPem, retiredAt, revokedAt }): KnownKey => {
    if (revokedAt !== null) return { publicKeyPem, standing: 'revoked' };
    return { publicKeyPem, standing: retiredAt === null ? 'trusted' : 'retired' };
  });
  if (keyPaths.length + keyTexts.length === 0) return own;
  const given: KnownKey[] = [];
  const texts = [...keyTexts];
  for (const path of keyPaths) texts.push(await deps.files.readText(path));
  for (const publicKeyPem of texts) {
    keyIdOf(publicKeyPem);
    given.push({ publicKeyPem, standing: 'trusted' });
  }
  return [...given, ...own.filter((key) => key.standing === 'revoked')];
}

function refused(error: UnsafeArchiveError): BundleVerification {
  const { entry } = error.details;
  const path = typeof entry === 'string' ? entry : null;
  return {
    verdict: 'refused',
    problems: [{ code: error.flaw, path, message: error.message }],
    remarks: [],
    signer: null,
    bundle: null,
    files: 0,
    bytes: 0,
    manifestSha256: null,
  };
}
