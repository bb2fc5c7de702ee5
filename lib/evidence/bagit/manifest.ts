import type { Findings } from '@/lib/evidence/bagit/finding';
import { findNameFlaw } from '@/lib/evidence/zip/entry-name';

/** Digest algorithms a manifest may use, by the name in its file name. */
const manifestAlgorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const;
export type ManifestAlgorithm = (typeof manifestAlgorithms)[number];

const digestLengths: Record<ManifestAlgorithm, number> = {
  md5: 32,
  sha1: 40,
  sha224: 56,
  sha256: 64,
  sha384: 96,
  sha512: 128,
};

export interface Manifest {
  file: string;
  isTag: boolean;
  algorithm: ManifestAlgorithm;
  /** Path to lower-case hexadecimal digest. */
  digests: ReadonlyMap<string, string>;
}

/** Whether a file name is that of a manifest, and of which algorithm (undefined where it is not known). */
export function manifestNameOf(
  file: string,
): { isTag: boolean; algorithm: ManifestAlgorithm | undefined } | undefined {
  const match = /^(tag)?manifest-([a-zA-Z0-9-]+)\.txt$/.exec(file);
  if (!match) return undefined;
  const name = (match[2] ?? '').toLowerCase().replaceAll('-', '');
  return { isTag: match[1] !== undefined, algorithm: manifestAlgorithms.find((known) => known === name) };
}

/** Undoes the escapes of a manifest path: line ends, and from version 1.0 on `%` itself. */
export function decodeManifestPath(path: string, isStrict: boolean): string {
  return path.replace(isStrict ? /%(0[AaDd]|25)/g : /%(0[AaDd])/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Reads one manifest. Problems go to `findings`; lines that cannot be used are left out. */
export function parseManifest(
  text: string,
  at: { file: string; isTag: boolean; algorithm: ManifestAlgorithm },
  isStrict: boolean,
  findings: Findings,
): Manifest {
  const digests = new Map<string, string>();
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const match = /^([0-9A-Fa-f]+)[ \t]+(\*?)(\.\/)?(.+)$/.exec(line);
    const digest = match?.[1]?.toLowerCase() ?? '';
    if (!match || digest.length !== digestLengths[at.algorithm]) {
      findings.error(
        'manifest_line_invalid',
        at.file,
        `Line ${i + 1} of ${at.file} is not a ${at.algorithm} digest and a path.`,
      );
      continue;
    }
    if (match[2] || match[3])
      findings.warn(
        'unusual_notation',
        at.file,
        `Line ${i + 1} of ${at.file} writes its path as "${match[2]}${match[3] ?? ''}…".`,
      );
    const path = decodeManifestPath(match[4] ?? '', isStrict);
    if (!isUsable(path, at, i + 1, findings)) continue;
    const known = digests.get(path);
    if (known !== undefined) {
      const message = `${at.file} lists "${path}" twice${known === digest ? '' : ' with different digests'}.`;
      if (isStrict || known !== digest) findings.error('duplicate_path', path, message);
      else findings.warn('duplicate_path', path, message);
    }
    digests.set(path, digest);
  }
  return { ...at, digests };
}

function isUsable(
  path: string,
  at: { file: string; isTag: boolean },
  lineNumber: number,
  findings: Findings,
): boolean {
  const flaw = findNameFlaw(path);
  if (flaw) {
    findings.error(
      'path_unsafe',
      at.file,
      `Line ${lineNumber} of ${at.file} names ${JSON.stringify(path)}: ${flaw}.`,
    );
    return false;
  }
  if (path.startsWith('data/') === at.isTag) {
    findings.error(
      'path_outside_payload',
      at.file,
      `Line ${lineNumber} of ${at.file} names "${path}", which is ${at.isTag ? '' : 'not '}in the payload.`,
    );
    return false;
  }
  return true;
}

/** The escaped form of a path for a manifest line (RFC 8493 §2.1.3). */
export function encodeManifestPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}
