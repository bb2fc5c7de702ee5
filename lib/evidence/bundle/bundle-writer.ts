import { createHash } from 'node:crypto';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import {
  type BundleAlgorithm,
  bundleAlgorithms,
  declarationText,
  manifestText,
  merkleLeaves,
  metadataText,
  signatureFiles,
  signedTagFiles,
  timeStampFile,
} from '@/lib/evidence/bundle/layout';
import {
  type BundlePredicate,
  type BundleStatement,
  bundlePredicateType,
  statementPayloadType,
  statementType,
} from '@/lib/evidence/bundle/statement';
import { preAuthEncoding, signEnvelope } from '@/lib/evidence/sign/dsse';
import type { SigningKey } from '@/lib/evidence/sign/ed25519';
import { merkleRoot } from '@/lib/evidence/sign/merkle';
import { findNameFlaw } from '@/lib/evidence/zip/entry-name';
import { entryOptions } from '@/lib/evidence/zip/write-archive';
import { canonicalJson } from '@/lib/export/canonical-json';

/** A file as it went into the bundle. Digests are lower-case hexadecimal. */
export interface WrittenFile {
  path: string;
  size: number;
  digests: Record<BundleAlgorithm, string>;
}

/** What the seal adds to what the writer knows. */
export type SealFacts = Omit<BundlePredicate, 'payload' | 'timeAttestation'>;

/** A service's time stamp over a digest: who, when (ISO 8601 UTC), and the response as it came (DER). */
export interface AttestedTime {
  service: string;
  time: string;
  response: Uint8Array;
}

/** Asks for a time stamp over a SHA-256 digest. */
export type AttestTime = (digest: Uint8Array) => Promise<AttestedTime>;

/**
 * Writes a bundle as a stream: payload files one after another, then the tag files and the signature. The bytes depend
 * only on the files, their order, the facts and the key. Nothing is kept in memory but digests.
 */
export class BundleWriter {
  readonly files: WrittenFile[] = [];
  private readonly zip = new ZipFile();
  private readonly folder: string;
  private readonly written: Promise<void>;
  private failure: Error | undefined;

  /** `folder` is the one top folder of the ZIP; `out` is ended by `seal`. */
  constructor(out: Writable, folder: string) {
    this.folder = folder;
    this.zip.on('error', (error) => this.fail(error));
    this.written = pipeline(this.zip.outputStream, out);
    this.written.catch((error: unknown) => this.fail(error));
  }

  private fail(error: unknown): void {
    this.failure ??=
      error instanceof Error ? error : new Error('The bundle could not be written.', { cause: error });
  }

  /** Adds `data/<path>`. Throws RangeError for a path that is not safe on every system. */
  async addPayload(
    path: string,
    content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
  ): Promise<WrittenFile> {
    const file = await this.add(`data/${path}`, content);
    this.files.push(file);
    return file;
  }

  private async add(
    path: string,
    content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
  ): Promise<WrittenFile> {
    if (!/^[A-Za-z0-9._/-]+$/.test(path) || findNameFlaw(path))
      throw new RangeError(`A file of a bundle cannot be called ${JSON.stringify(path)}.`);
    const hashes = bundleAlgorithms.map((algorithm) => createHash(algorithm));
    let size = 0;
    const entry = new PassThrough();
    this.zip.addReadStream(entry, `${this.folder}/${path}`, entryOptions);
    await pipeline(
      Readable.from(chunksOf(content)),
      async function* (chunks: AsyncIterable<string | Uint8Array>) {
        for await (const chunk of chunks) {
          const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
          size += bytes.length;
          for (const hash of hashes) hash.update(bytes);
          yield bytes;
        }
      },
      entry,
    );
    if (this.failure) throw this.failure;
    const [sha256 = '', sha512 = ''] = hashes.map((hash) => hash.digest('hex'));
    return { path, size, digests: { sha256, sha512 } };
  }

  private digestsOf(files: readonly WrittenFile[], algorithm: BundleAlgorithm): Map<string, string> {
    return new Map(files.map((file) => [file.path, file.digests[algorithm]]));
  }

  /**
   * Adds manifests, metadata and signature, and ends the output. `attest`, where given, stamps the payload manifest
   * before the statement is signed, so that the signature covers the time stamp too.
   */
  async seal(
    facts: SealFacts,
    metadata: readonly (readonly [label: string, value: string])[],
    key: SigningKey,
    attest: AttestTime | null = null,
  ): Promise<BundleStatement> {
    const bytes = this.files.reduce((sum, file) => sum + file.size, 0);
    const sha256 = this.digestsOf(this.files, 'sha256');
    const tags: WrittenFile[] = [];
    const addTag = async (path: string, content: string | Uint8Array): Promise<void> => {
      tags.push(await this.add(path, content));
    };
    await addTag('bagit.txt', declarationText);
    await addTag(
      'bag-info.txt',
      metadataText([...metadata, ['Payload-Oxum', `${bytes}.${this.files.length}`]]),
    );
    await addTag('manifest-sha256.txt', manifestText(sha256));
    await addTag('manifest-sha512.txt', manifestText(this.digestsOf(this.files, 'sha512')));
    const digestOf = (path: string): string => tags.find((tag) => tag.path === path)?.digests.sha256 ?? '';
    const attested = await attest?.(Buffer.from(digestOf('manifest-sha256.txt'), 'hex'));
    if (attested) await addTag(timeStampFile, attested.response);
    const statement: BundleStatement = {
      _type: statementType,
      subject: signedTagFiles.map((name) => ({
        name,
        digest: { sha256: digestOf(name) },
      })),
      predicateType: bundlePredicateType,
      predicate: {
        ...facts,
        timeAttestation: attested
          ? { service: attested.service, time: attested.time, sha256: digestOf(timeStampFile) }
          : null,
        payload: { files: this.files.length, bytes, merkleRoot: merkleRoot(merkleLeaves(sha256)) },
      },
    };
    const payload = Buffer.from(canonicalJson(statement), 'utf8');
    const envelope = signEnvelope(statementPayloadType, payload, key);
    await addTag(signatureFiles.envelope, `${canonicalJson(envelope)}\n`);
    await addTag(signatureFiles.signedBytes, preAuthEncoding(statementPayloadType, payload));
    await addTag(signatureFiles.signature, Buffer.from(envelope.signatures[0]?.sig ?? '', 'base64'));
    await addTag(signatureFiles.publicKey, key.publicKeyPem);
    for (const algorithm of bundleAlgorithms)
      await this.add(`tagmanifest-${algorithm}.txt`, manifestText(this.digestsOf(tags, algorithm)));
    this.zip.end();
    await this.written;
    return statement;
  }

  /** Gives up: the output is left unfinished. */
  abandon(error: Error): void {
    (this.zip.outputStream as Readable).destroy(error);
  }
}

async function* chunksOf(
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) yield content;
  else yield* content;
}
