import { type BagSource, readWhole } from '@/lib/evidence/bag-source';
import { type BagDeclaration, parseDeclaration } from '@/lib/evidence/bagit/declaration';
import { checkFetchList } from '@/lib/evidence/bagit/fetch-list';
import { type BagFinding, Findings } from '@/lib/evidence/bagit/finding';
import {
  type Manifest,
  type ManifestAlgorithm,
  manifestNameOf,
  parseManifest,
} from '@/lib/evidence/bagit/manifest';
import { checkOxum, parseMetadata } from '@/lib/evidence/bagit/metadata';
import { digestStream } from '@/lib/evidence/digests';
import { foldName } from '@/lib/evidence/zip/entry-name';
import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';

/** What was read of a bag, valid or not. */
export interface BagReport {
  findings: BagFinding[];
  isValid: boolean;
  version: string | null;
  metadata: [label: string, value: string][];
  manifests: Manifest[];
  payload: { bytes: number; files: number };
  /** Tag files that no tag manifest lists (legal in BagIt; never so in a bundle of ours). */
  unlistedTagFiles: string[];
}

export interface VerifyBagOptions {
  signal?: AbortSignal;
  /** Bytes hashed so far, of all bytes in the bag. */
  onProgress?: (done: number, total: number) => void;
}

/** Manifests of 100,000 files stay below this. */
const tagFileBytesMax = 64 * 1024 * 1024;
const declarationBytesMax = 4096;

class BagCheck {
  readonly findings = new Findings();
  readonly present: ReadonlySet<string>;
  private readonly bag: BagSource;

  constructor(bag: BagSource) {
    this.bag = bag;
    this.present = new Set(bag.files.map((file) => file.path));
  }

  async readTag(path: string, declaration: BagDeclaration): Promise<string | undefined> {
    try {
      return declaration.decode(await readWhole(this.bag, path, tagFileBytesMax));
    } catch (error) {
      if (error instanceof UnsafeArchiveError) return this.damaged(path, error);
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
      this.findings.error('tag_file_unreadable', path, `${path} cannot be read: ${error.message}`);
      return undefined;
    }
  }

  /** A file that does not unpack is an altered file; the rest of the bag is still looked at. */
  damaged(path: string, error: UnsafeArchiveError): undefined {
    const code = 'file_altered';
    if (!this.findings.list.some((finding) => finding.code === code && finding.path === path))
      this.findings.error(code, path, error.message);
  }

  async declaration(): Promise<BagDeclaration | undefined> {
    if (!this.present.has('bagit.txt')) {
      this.findings.error('bagit_txt_missing', 'bagit.txt', 'There is no bagit.txt: this is not a bag.');
      return undefined;
    }
    try {
      return parseDeclaration(await readWhole(this.bag, 'bagit.txt', declarationBytesMax), this.findings);
    } catch (error) {
      if (error instanceof UnsafeArchiveError) return this.damaged('bagit.txt', error);
      if (error instanceof RangeError) return parseDeclaration(new Uint8Array(), this.findings);
      throw error;
    }
  }

  async manifests(declaration: BagDeclaration): Promise<Manifest[]> {
    const manifests: Manifest[] = [];
    for (const file of [...this.present].toSorted()) {
      const named = manifestNameOf(file);
      if (!named) continue;
      const { algorithm, isTag } = named;
      if (!algorithm) {
        this.findings.error('algorithm_unknown', file, `${file} uses a digest that is not known.`);
        continue;
      }
      const text = await this.readTag(file, declaration);
      if (text !== undefined)
        manifests.push(parseManifest(text, { file, isTag, algorithm }, declaration.isStrict, this.findings));
    }
    if (!manifests.some((manifest) => !manifest.isTag))
      this.findings.error('manifest_missing', null, 'The bag has no payload manifest.');
    return manifests;
  }

  async metadata(declaration: BagDeclaration, payload: { bytes: number; files: number }) {
    const path = ['bag-info.txt', 'package-info.txt'].find((name) => this.present.has(name));
    const text = path === undefined ? undefined : await this.readTag(path, declaration);
    if (path === undefined || text === undefined) return [];
    const entries = parseMetadata(text, path, declaration.isStrict, this.findings);
    checkOxum(entries, path, payload, this.findings);
    return entries;
  }
}

/** Which files must have which digests, by path, and completeness of the lists themselves. */
function expectations(
  check: BagCheck,
  manifests: readonly Manifest[],
  isStrict: boolean,
): Map<string, Manifest[]> {
  const expected = new Map<string, Manifest[]>();
  const folded = new Map([...check.present].map((path) => [path.normalize('NFC'), path]));
  for (const manifest of manifests) {
    for (const path of manifest.digests.keys()) {
      const actual = check.present.has(path) ? path : folded.get(path.normalize('NFC'));
      if (actual === undefined) {
        check.findings.error(
          'file_missing',
          path,
          `"${path}" is listed in ${manifest.file} and is not in the bag.`,
        );
        continue;
      }
      if (actual !== path)
        check.findings.warn('twin_path', path, `"${path}" is in the bag under another Unicode form.`);
      expected.set(actual, [...(expected.get(actual) ?? []), manifest]);
    }
    warnOfTwins(manifest, check.findings);
  }
  const payloadManifests = manifests.filter((manifest) => !manifest.isTag);
  for (const path of check.present) {
    if (!path.startsWith('data/')) continue;
    const listing = (expected.get(path) ?? []).length;
    if (listing === 0)
      check.findings.error('file_extra', path, `"${path}" is in the payload and in no manifest.`);
    else if (isStrict && listing < payloadManifests.length)
      check.findings.error('file_extra', path, `"${path}" is not listed in every manifest.`);
  }
  checkTagLists(check, manifests, isStrict);
  return expected;
}

function warnOfTwins(manifest: Manifest, findings: Findings): void {
  const seen = new Map<string, string>();
  for (const path of manifest.digests.keys()) {
    const twin = seen.get(foldName(path));
    if (twin !== undefined)
      findings.warn('twin_path', path, `"${twin}" and "${path}" differ only in case or Unicode form.`);
    seen.set(foldName(path), path);
    if (/(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path))
      findings.warn(
        'unusual_notation',
        path,
        `"${path}" is a file that operating systems write by themselves.`,
      );
  }
}

function checkTagLists(check: BagCheck, manifests: readonly Manifest[], isStrict: boolean): void {
  if (!isStrict) return;
  for (const tag of manifests.filter((manifest) => manifest.isTag)) {
    for (const { file, isTag } of manifests) {
      if (!isTag && !tag.digests.has(file))
        check.findings.error('manifest_unlisted', file, `${file} is not listed in ${tag.file}.`);
    }
  }
}

function digestOf(manifest: Manifest, path: string): string | undefined {
  const exact = manifest.digests.get(path);
  if (exact !== undefined) return exact;
  const form = path.normalize('NFC');
  return [...manifest.digests].find(([listed]) => listed.normalize('NFC') === form)?.[1];
}

async function digestsOf(
  bag: BagSource,
  path: string,
  algorithms: readonly ManifestAlgorithm[],
  check: BagCheck,
): Promise<Record<ManifestAlgorithm, string> | undefined> {
  try {
    return (await digestStream(bag.open(path), algorithms)).digests;
  } catch (error) {
    if (error instanceof UnsafeArchiveError) return check.damaged(path, error);
    throw error;
  }
}

async function checkDigests(
  bag: BagSource,
  expected: ReadonlyMap<string, Manifest[]>,
  check: BagCheck,
  options: VerifyBagOptions,
): Promise<void> {
  const total = bag.files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  for (const { path, size } of bag.files) {
    options.signal?.throwIfAborted();
    const listing = expected.get(path);
    if (listing) {
      const algorithms = [...new Set(listing.map((manifest) => manifest.algorithm))];
      const digests = await digestsOf(bag, path, algorithms, check);
      if (!digests) continue;
      const wrong = listing.filter((manifest) => digestOf(manifest, path) !== digests[manifest.algorithm]);
      if (wrong.length > 0)
        check.findings.error(
          'file_altered',
          path,
          `"${path}" does not match its digest in ${wrong.map((m) => m.file).join(', ')}.`,
        );
    }
    done += size;
    options.onProgress?.(done, total);
  }
}

/**
 * Checks a bag of any BagIt version from 0.93 to 1.0 (RFC 8493): structure, safe paths, completeness in both directions
 * and every digest. Never follows `fetch.txt`. Reads each file once.
 */
export async function verifyBag(bag: BagSource, options: VerifyBagOptions = {}): Promise<BagReport> {
  const check = new BagCheck(bag);
  const { findings } = check;
  const inPayload = bag.files.filter((file) => file.path.startsWith('data/'));
  const payload = { bytes: inPayload.reduce((sum, file) => sum + file.size, 0), files: inPayload.length };
  const declaration = await check.declaration();
  if (!declaration) {
    return {
      findings: findings.list,
      isValid: false,
      version: null,
      metadata: [],
      manifests: [],
      payload,
      unlistedTagFiles: [],
    };
  }
  const { isStrict, version } = declaration;
  const manifests = await check.manifests(declaration);
  const metadata = await check.metadata(declaration, payload);
  if (check.present.has('fetch.txt')) {
    const text = await check.readTag('fetch.txt', declaration);
    if (text !== undefined) checkFetchList(text, check.present, isStrict, findings);
  }
  const expected = expectations(check, manifests, isStrict);
  await checkDigests(bag, expected, check, options);
  const unlistedTagFiles = bag.files
    .map((file) => file.path)
    .filter((path) => !path.startsWith('data/') && !expected.has(path) && !path.startsWith('tagmanifest-'));
  return {
    findings: findings.list,
    isValid: !findings.list.some((finding) => finding.severity === 'error'),
    version,
    metadata,
    manifests,
    payload,
    unlistedTagFiles,
  };
}
