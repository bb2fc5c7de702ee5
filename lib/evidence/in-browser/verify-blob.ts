import { type AttestedTime, checkAttestedTime } from './attested-time';
import { type Bytes, bytesOf, hexOf, joined, looseTextOf, sha256, unhex } from './bytes';
import { DerError } from './der';
import { type OpenedStatement, openStatement, type SignedStatement } from './signed-statement';
import { listEntries, unpack } from './zip';

/** What is wrong with a bundle (nothing: an empty list), what was signed, and the id of the key it was signed with. */
export interface BlobReport extends OpenedStatement {
  readonly problems: readonly string[];
  /** What was found out about the time stamp; absent where there is none, or it is not valid. */
  readonly attested?: AttestedTime;
}

interface Contents {
  readonly folder: string;
  readonly digests: ReadonlyMap<string, { readonly sha256: string; readonly sha512: string }>;
  /** Everything outside `data/`. */
  readonly tagFiles: ReadonlyMap<string, Bytes>;
  /** Bytes of all payload files. */
  readonly bytes: number;
}

type Manifest = ReadonlyMap<string, string>;

async function readContents(
  blob: Blob,
  problems: string[],
  onProgress: (path: string) => void,
): Promise<Contents> {
  const entries = await listEntries(blob);
  const folder = entries[0]?.name.split('/')[0] ?? '';
  const digests = new Map<string, { sha256: string; sha512: string }>();
  const tagFiles = new Map<string, Bytes>();
  let bytes = 0;
  for (const entry of entries) {
    if (!entry.name.startsWith(`${folder}/`)) throw new Error('The ZIP has more than one top folder.');
    const path = entry.name.slice(folder.length + 1);
    onProgress(path);
    const content = await unpack(blob, entry).catch((error: Error): Bytes => {
      problems.push(`"${path}" is damaged: ${error.message}`);
      return new Uint8Array();
    });
    const sha512 = hexOf(await crypto.subtle.digest('SHA-512', content));
    digests.set(path, { sha256: hexOf(await sha256(content)), sha512 });
    if (path.startsWith('data/')) bytes += entry.size;
    else tagFiles.set(path, content);
  }
  return { folder, digests, tagFiles, bytes };
}

/** Digests by path; lines that are no digest and path are left out and told. */
function parseManifest(file: string, body: Bytes, problems: string[]): Manifest {
  const digests = new Map<string, string>();
  for (const line of looseTextOf(body).split('\n').filter(Boolean)) {
    const [, digest, path] = /^([0-9a-f]+) {2}(.+)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined)
      problems.push(`"${file}" has a line that is no digest and path.`);
    else digests.set(path, digest);
  }
  return digests;
}

/** Compares every file with the manifests, both ways; returns the payload manifest with SHA-256. */
function checkManifests({ digests, tagFiles }: Contents, problems: string[]): Manifest {
  const altered = new Map<string, string[]>();
  const isTag = (path: string): boolean => !path.startsWith('data/') && !path.startsWith('tagmanifest-');
  const isPayload = (path: string): boolean => path.startsWith('data/');
  let payload: Manifest = new Map();
  for (const algorithm of ['sha256', 'sha512'] as const) {
    const files = [
      [`manifest-${algorithm}.txt`, isPayload],
      [`tagmanifest-${algorithm}.txt`, isTag],
    ] as const;
    for (const [file, belongs] of files) {
      const body = tagFiles.get(file);
      if (!body) {
        problems.push(`"${file}" is missing.`);
        continue;
      }
      const manifest = parseManifest(file, body, problems);
      if (file === 'manifest-sha256.txt') payload = manifest;
      for (const [path, expected] of manifest) {
        const found = digests.get(path)?.[algorithm];
        if (found === undefined) problems.push(`"${path}" is missing; ${file} lists it.`);
        else if (found !== expected) altered.set(path, [...(altered.get(path) ?? []), file]);
      }
      for (const path of digests.keys())
        if (belongs(path) && !manifest.has(path))
          problems.push(`"${path}" is extra: ${file} does not list it.`);
    }
  }
  for (const [path, files] of altered)
    problems.push(`"${path}" was altered: it does not match its digest in ${files.join(', ')}.`);
  for (const path of digests.keys())
    if (path.startsWith('tagmanifest-') && !/^tagmanifest-sha(256|512)\.txt$/.test(path))
      problems.push(`"${path}" is extra.`);
  return payload;
}

/** Merkle root (RFC 6962) over lines of text. */
async function merkleRootOf(lines: readonly string[]): Promise<string> {
  const hash = async (...parts: readonly Uint8Array[]): Promise<Bytes> =>
    new Uint8Array(await sha256(joined(...parts)));
  const leaves = await Promise.all(lines.map((line) => hash(Uint8Array.of(0), bytesOf(line))));
  const root = async (from: number, to: number): Promise<Bytes> => {
    if (to - from === 1) return leaves[from] ?? new Uint8Array();
    let split = 1;
    while (split * 2 < to - from) split *= 2;
    return hash(Uint8Array.of(1), await root(from, from + split), await root(from + split, to));
  };
  return leaves.length === 0
    ? hexOf(await sha256(new Uint8Array()))
    : hexOf((await root(0, leaves.length)).buffer);
}

async function checkStatement(
  { subject, predicate }: SignedStatement,
  { folder, digests, bytes }: Contents,
  manifest: Manifest,
  problems: string[],
): Promise<void> {
  const named = new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
  for (const name of ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt']) {
    const found = digests.get(name)?.sha256;
    if (found === undefined || named.get(name) !== found)
      problems.push(`"${name}" is not the file that was signed.`);
  }
  const { payload, bundleId } = predicate;
  const ordered = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  const root = await merkleRootOf(ordered.map(([path, value]) => `${value}  ${path}`));
  if (payload.files !== manifest.size || payload.bytes !== bytes || payload.merkleRoot !== root)
    problems.push('The signed statement speaks of other files.');
  if (bundleId !== folder) problems.push(`The folder is called "${folder}"; the bundle is ${bundleId}.`);
}

const timeStampFile = 'signature/time-stamp.tsr';

/** The time stamp must be the one that was signed, and be over this manifest. */
async function checkTime(
  { predicate: { timeAttestation: stated } }: SignedStatement,
  { tagFiles, digests }: Contents,
  problems: string[],
): Promise<AttestedTime | undefined> {
  const response = tagFiles.get(timeStampFile);
  if (stated === null && response)
    problems.push(`"${timeStampFile}" is extra: the statement speaks of none.`);
  if (stated === null) return undefined;
  if (!response) {
    problems.push(`"${timeStampFile}" is missing: the statement speaks of one.`);
    return undefined;
  }
  try {
    const manifest = digests.get('manifest-sha256.txt')?.sha256 ?? '';
    return await checkAttestedTime(response, unhex(manifest), stated);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    problems.push(`"${timeStampFile}": ${error.message}`);
    return undefined;
  }
}

/**
 * Verifies a bundle in a browser, with WebCrypto alone: strict ZIP, BagIt 1.0 with both manifests, DSSE envelope, Merkle
 * root, time stamp. Who signed is for the caller to judge (`verdictOf`). Throws where the file is unsafe or ambiguous as a
 * ZIP. Mirrors `verifyBundle` of the command line.
 */
export async function verifyBlob(
  blob: Blob,
  onProgress: (path: string) => void = () => undefined,
): Promise<BlobReport> {
  const problems: string[] = [];
  const contents = await readContents(blob, problems, onProgress);
  const manifest = checkManifests(contents, problems);
  const opened = await openStatement(contents.tagFiles, problems);
  const { statement } = opened;
  if (!statement) return { problems: [...new Set(problems)], ...opened };
  await checkStatement(statement, contents, manifest, problems);
  const attested = await checkTime(statement, contents, problems);
  return { problems: [...new Set(problems)], ...opened, ...(attested && { attested }) };
}
