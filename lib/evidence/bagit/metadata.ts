import type { Findings } from '@/lib/evidence/bagit/finding';

/** Reads `bag-info.txt`: `Label: value` lines with folded continuation lines. Labels may repeat; order is kept. */
export function parseMetadata(
  text: string,
  path: string,
  isStrict: boolean,
  findings: Findings,
): [label: string, value: string][] {
  const entries: [string, string][] = [];
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const last = entries.at(-1);
    if (/^[ \t]/.test(line) && last) {
      last[1] += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    const label = line.slice(0, colon);
    if (colon < 1 || (isStrict && label !== label.trim())) {
      findings.error('metadata_invalid', path, `Line ${i + 1} of ${path} is not "Label: value".`);
      continue;
    }
    entries.push([label.trim(), line.slice(colon + 1).trim()]);
  }
  return entries;
}

/** Checks `Payload-Oxum` (octets.files), if it is there, against what the payload holds. */
export function checkOxum(
  entries: readonly [string, string][],
  path: string,
  payload: { bytes: number; files: number },
  findings: Findings,
): void {
  const oxums = entries.filter(([label]) => label.toLowerCase() === 'payload-oxum').map(([, value]) => value);
  if (oxums.length > 1) findings.error('metadata_invalid', path, 'Payload-Oxum occurs more than once.');
  const actual = `${payload.bytes}.${payload.files}`;
  for (const oxum of oxums) {
    if (oxum !== actual)
      findings.error(
        'oxum_differs',
        path,
        `Payload-Oxum says ${oxum}; the payload is ${actual} (bytes.files).`,
      );
  }
}
