import { z } from 'zod';
import { type BagSource, readWhole } from '@/lib/evidence/bag-source';
import { type BagReport, type VerifyBagOptions, verifyBag } from '@/lib/evidence/bagit/verify-bag';
import { openBagFolder } from '@/lib/evidence/bundle/bag-folder';
import {
  bundleAlgorithms,
  manifestText,
  merkleLeaves,
  signatureFiles,
  signedTagFiles,
  timeStampFile,
} from '@/lib/evidence/bundle/layout';
import { type BundleStatement, bundleStatement, statementPayloadType } from '@/lib/evidence/bundle/statement';
import { sha256Hex } from '@/lib/evidence/digests';
import { DerError } from '@/lib/evidence/in-browser/der';
import { dsseEnvelope, openEnvelope, preAuthEncoding } from '@/lib/evidence/sign/dsse';
import { keyIdOf } from '@/lib/evidence/sign/ed25519';
import { merkleRoot } from '@/lib/evidence/sign/merkle';
import { checkTimeStamp } from '@/lib/evidence/timestamp/check-time-stamp';
import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';
import { canonicalJson } from '@/lib/export/canonical-json';

/** A key the verifier knows. Bundles signed by a `retired` key stay good; a `revoked` key proves nothing any more. */
export interface KnownKey {
  publicKeyPem: string;
  standing: 'trusted' | 'retired' | 'revoked';
}

/** From best to worst. Only `verified` may be relied on. */
const verdicts = ['verified', 'unknown_signer', 'revoked_signer', 'unsigned', 'altered'] as const;
type Verdict = (typeof verdicts)[number];

interface BundleProblem {
  code: string;
  path: string | null;
  message: string;
}

export interface BundleReport {
  verdict: Verdict;
  problems: BundleProblem[];
  /** What was signed; null when there is no valid signature. */
  statement: BundleStatement | null;
  signer: { keyId: string; standing: KnownKey['standing'] | 'unknown' } | null;
  payload: BagReport['payload'];
  /** SHA-256 of the payload manifest: what a later bundle about the same subject refers to. */
  manifestSha256: string | null;
}

const smallFileBytesMax = 64 * 1024 * 1024;

interface Signature {
  statement: BundleStatement;
  publicKeyPem: string;
  keyId: string;
}

class BundleCheck {
  readonly problems: BundleProblem[] = [];
  private readonly bag: BagSource;
  private readonly present: ReadonlySet<string>;

  constructor(bag: BagSource) {
    this.bag = bag;
    this.present = new Set(bag.files.map((file) => file.path));
  }

  add(code: string, path: string | null, message: string): void {
    this.problems.push({ code, path, message });
  }

  async read(path: string): Promise<Buffer | undefined> {
    if (!this.present.has(path)) return undefined;
    try {
      return Buffer.from(await readWhole(this.bag, path, smallFileBytesMax));
    } catch (error) {
      // A damaged file was named by the check of the bag; here it counts as absent.
      if (error instanceof UnsafeArchiveError || error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /** Rules beyond BagIt: both digests, nothing unlisted, nothing to fetch, no twins. */
  checkProfile(report: BagReport): void {
    for (const finding of report.findings) this.add(finding.code, finding.path, finding.message);
    for (const path of report.unlistedTagFiles)
      this.add('file_extra', path, `"${path}" is in the bundle and in no tag manifest.`);
    if (report.version !== '1.0') this.add('profile', 'bagit.txt', 'Bundles are BagIt 1.0.');
    if (this.present.has('fetch.txt'))
      this.add('profile', 'fetch.txt', 'Bundles hold everything; nothing is fetched.');
    for (const algorithm of bundleAlgorithms) {
      for (const file of [`manifest-${algorithm}.txt`, `tagmanifest-${algorithm}.txt`]) {
        if (!this.present.has(file)) this.add('file_missing', file, `"${file}" is missing.`);
      }
    }
    for (const { file, isTag, algorithm, digests } of report.manifests) {
      if (!bundleAlgorithms.some((known) => known === algorithm))
        this.add('file_extra', file, `"${file}" does not belong in a bundle.`);
      if (!isTag) continue;
      for (const tag of [...signedTagFiles, ...Object.values(signatureFiles)]) {
        if (!digests.has(tag)) this.add('manifest_unlisted', tag, `"${tag}" is not listed in ${file}.`);
      }
    }
  }

  /** No file pins the tag manifests, so their form does: there is one way to write a list, and no byte to spare in it. */
  async checkForm({ manifests }: BagReport): Promise<void> {
    for (const { file, digests } of manifests) {
      const bytes = await this.read(file);
      if (bytes && bytes.toString('utf8') !== manifestText(digests))
        this.add('manifest_form', file, `"${file}" is not written as lists of bundles are.`);
    }
  }

  /** Opens the envelope with the key that lies beside it; whether that key is known is decided elsewhere. */
  async signature(): Promise<Signature | undefined> {
    const [envelopeBytes, keyBytes] = [
      await this.read(signatureFiles.envelope),
      await this.read(signatureFiles.publicKey),
    ];
    if (!envelopeBytes || !keyBytes) return undefined;
    try {
      const envelope = dsseEnvelope.parse(JSON.parse(envelopeBytes.toString('utf8')));
      const publicKeyPem = keyBytes.toString('utf8');
      const keyId = keyIdOf(publicKeyPem);
      const payload = openEnvelope(envelope, statementPayloadType, publicKeyPem);
      if (!payload) return this.invalidSignature('The signature is not that of the key in the bundle.');
      const [signature] = envelope.signatures;
      if (envelope.signatures.length !== 1 || signature?.keyid !== keyId)
        return this.invalidSignature('The envelope names another key than the one in the bundle.');
      if (`${canonicalJson(envelope)}\n` !== envelopeBytes.toString('utf8'))
        return this.invalidSignature('The envelope is not in its canonical form.');
      const parts: [string, Uint8Array][] = [
        [signatureFiles.signedBytes, preAuthEncoding(statementPayloadType, payload)],
        [signatureFiles.signature, Buffer.from(signature.sig, 'base64')],
      ];
      for (const [path, bytes] of parts) {
        if (!(await this.read(path))?.equals(bytes))
          this.add('signature_parts', path, `"${path}" is not what the envelope holds.`);
      }
      return {
        statement: bundleStatement.parse(JSON.parse(Buffer.from(payload).toString('utf8'))),
        publicKeyPem,
        keyId,
      };
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError)
        return this.invalidSignature('The signed statement cannot be read.');
      if (error instanceof Error && 'code' in error && error.code === 'key_invalid')
        return this.invalidSignature('The public key in the bundle is not an Ed25519 key.');
      throw error;
    }
  }

  /** The time stamp must be the one that was signed, and be over this manifest. */
  async checkTime({ predicate }: BundleStatement, manifestSha256: string): Promise<void> {
    const { timeAttestation: stated } = predicate;
    const response = await this.read(timeStampFile);
    if (stated === null) {
      if (response) this.add('file_extra', timeStampFile, 'The statement speaks of no time stamp.');
      return;
    }
    if (!response || sha256Hex(response) !== stated.sha256)
      return this.add('time_stamp_invalid', timeStampFile, 'The time stamp is not the one that was signed.');
    try {
      const { time, service } = checkTimeStamp(response, Buffer.from(manifestSha256, 'hex'));
      if (new Date(time).toISOString() !== stated.time || service !== stated.service)
        this.add(
          'time_stamp_invalid',
          timeStampFile,
          'The time stamp says something else than the statement.',
        );
    } catch (error) {
      if (!(error instanceof DerError)) throw error;
      this.add('time_stamp_invalid', timeStampFile, error.message);
    }
  }

  private invalidSignature(message: string): undefined {
    this.add('signature_invalid', signatureFiles.envelope, message);
  }

  /** The statement must speak of exactly this bag. */
  async checkStatement({ subject, predicate }: BundleStatement, report: BagReport): Promise<void> {
    const named = new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
    if (named.size !== signedTagFiles.length || subject.length !== named.size)
      this.add('statement_differs', null, 'The statement does not name the files that pin a bundle.');
    for (const path of signedTagFiles) {
      const bytes = await this.read(path);
      if (bytes && named.get(path) !== sha256Hex(bytes))
        this.add('statement_differs', path, `"${path}" is not the file that was signed.`);
    }
    const manifest = report.manifests.find(({ file }) => file === 'manifest-sha256.txt');
    const { files, bytes, merkleRoot: root } = predicate.payload;
    if (files !== report.payload.files || bytes !== report.payload.bytes)
      this.add(
        'statement_differs',
        null,
        `The statement speaks of ${files} files with ${bytes} bytes; the payload has ${report.payload.files} with ${report.payload.bytes}.`,
      );
    if (manifest && merkleRoot(merkleLeaves(manifest.digests)) !== root)
      this.add(
        'statement_differs',
        'manifest-sha256.txt',
        'The Merkle root in the statement is not that of the manifest.',
      );
  }
}

/**
 * Verifies a bundle whole: bag, both manifests, signature, statement, and who signed. `verified` needs a signer among
 * `known`. Streams; memory does not grow with the bundle.
 */
export async function verifyBundle(
  archive: BagSource,
  known: readonly KnownKey[],
  options: VerifyBagOptions = {},
): Promise<BundleReport> {
  const { bag, folder } = openBagFolder(archive);
  const report = await verifyBag(bag, options);
  const check = new BundleCheck(bag);
  check.checkProfile(report);
  await check.checkForm(report);
  const signature = await check.signature();
  if (signature) await check.checkStatement(signature.statement, report);
  if (signature && folder !== null && folder !== signature.statement.predicate.bundleId)
    check.add(
      'statement_differs',
      folder,
      `The folder is called "${folder}"; the bundle is ${signature.statement.predicate.bundleId}.`,
    );
  const manifest = await check.read('manifest-sha256.txt');
  if (signature && manifest) await check.checkTime(signature.statement, sha256Hex(manifest));
  const standing = signature && standingOf(signature.keyId, known);
  return {
    verdict: verdictOf(check.problems, standing),
    problems: check.problems,
    statement: signature?.statement ?? null,
    signer: signature && standing ? { keyId: signature.keyId, standing } : null,
    payload: report.payload,
    manifestSha256: manifest ? sha256Hex(manifest) : null,
  };
}

function standingOf(keyId: string, known: readonly KnownKey[]): KnownKey['standing'] | 'unknown' {
  const matches = known.filter((key) => keyIdOf(key.publicKeyPem) === keyId).map((key) => key.standing);
  if (matches.includes('revoked')) return 'revoked';
  return matches.includes('trusted') ? 'trusted' : (matches[0] ?? 'unknown');
}

function verdictOf(
  problems: readonly BundleProblem[],
  standing: KnownKey['standing'] | 'unknown' | undefined,
): Verdict {
  if (problems.length > 0) return 'altered';
  if (standing === undefined) return 'unsigned';
  if (standing === 'unknown') return 'unknown_signer';
  return standing === 'revoked' ? 'revoked_signer' : 'verified';
}
