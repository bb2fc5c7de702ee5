/** One thing Maven's log says that is worth showing. */
export type MavenEvent = { kind: 'downloaded'; file: string } | { kind: 'error'; text: string };

const ansi = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Reads one line of `mvn -B` output; undefined for lines that carry nothing. */
export function parseMavenLine(line: string): MavenEvent | undefined {
  const text = line.replaceAll(ansi, '').trim();
  const downloaded = /^(?:\[INFO\] )?Downloaded from \S+: \S*\/(\S+\.jar)\b/.exec(text);
  if (downloaded?.[1] !== undefined) return { kind: 'downloaded', file: downloaded[1] };
  const error = /^\[ERROR\] (.+)$/.exec(text);
  if (error?.[1] !== undefined) return { kind: 'error', text: error[1] };
  return undefined;
}

export type MavenFailure = 'offline' | 'disk_full' | 'other';

const offlineSigns = [
  'Unknown host',
  'UnknownHostException',
  'Temporary failure in name resolution',
  'Connection refused',
  'Connect timed out',
  'Connection timed out',
  'connect timed out',
  'Network is unreachable',
  'Connection reset',
  'No route to host',
  'Cannot access',
  'offline mode',
];

/** What Maven's error lines amount to. */
export function classifyMavenFailure(errors: readonly string[]): MavenFailure {
  const text = errors.join('\n');
  if (text.includes('No space left on device')) return 'disk_full';
  return offlineSigns.some((sign) => text.includes(sign)) ? 'offline' : 'other';
}
