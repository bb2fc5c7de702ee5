import type { Findings } from '@/lib/evidence/bagit/finding';
import { decodeManifestPath } from '@/lib/evidence/bagit/manifest';
import { findNameFlaw } from '@/lib/evidence/zip/entry-name';

/**
 * Checks `fetch.txt` (`URL LENGTH PATH` lines). Nothing is ever fetched: a file that is listed and absent makes the bag
 * incomplete.
 */
export function checkFetchList(
  text: string,
  present: ReadonlySet<string>,
  isStrict: boolean,
  findings: Findings,
): void {
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const [url, length, ...rest] = line.trim().split(/[ \t]/);
    const path = decodeManifestPath(rest.join(' ').trim(), isStrict);
    if (!url || !length || !/^(-|\d+)$/.test(length) || path === '') {
      findings.error(
        'manifest_line_invalid',
        'fetch.txt',
        `Line ${i + 1} of fetch.txt is not "URL LENGTH PATH".`,
      );
      continue;
    }
    const flaw = findNameFlaw(path) ?? (path.startsWith('data/') ? undefined : 'it is not in the payload');
    if (flaw)
      findings.error(
        'path_unsafe',
        'fetch.txt',
        `Line ${i + 1} of fetch.txt names ${JSON.stringify(path)}: ${flaw}.`,
      );
    else if (!present.has(path))
      findings.error('not_fetched', path, `"${path}" is to be fetched from elsewhere and is not in the bag.`);
  }
}
