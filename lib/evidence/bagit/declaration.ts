import type { Findings } from '@/lib/evidence/bagit/finding';

/** What `bagit.txt` declares. `decode` reads the bag's other tag files; it throws TypeError for bytes outside the encoding. */
export interface BagDeclaration {
  version: string;
  /** True from version 1.0 on (RFC 8493), whose rules are stricter. */
  isStrict: boolean;
  decode: (bytes: Uint8Array) => string;
}

const versionsKnown = new Set(['0.93', '0.94', '0.95', '0.96', '0.97', '1.0']);

const decoders: ReadonlyMap<string, (bytes: Uint8Array) => string> = new Map([
  ['UTF-8', (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)],
  ['ISO-8859-1', (bytes) => Buffer.from(bytes).toString('latin1')],
  ['US-ASCII', (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)],
  ['UTF-16', decodeUtf16],
]);

function decodeUtf16(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
}

/** Reads `bagit.txt`: two lines, no byte order mark. Undefined when nothing more of the bag can be understood. */
export function parseDeclaration(bytes: Uint8Array, findings: Findings): BagDeclaration | undefined {
  const invalid = (message: string): undefined => {
    findings.error('bagit_txt_invalid', 'bagit.txt', message);
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return invalid('bagit.txt is not UTF-8.');
  }
  if (text.startsWith('\uFEFF')) return invalid('bagit.txt starts with a byte order mark.');
  const match =
    /^BagIt-Version([ \t]*):([ \t]*)(\d+\.\d+)([ \t]*)(?:\r\n|\n|\r)Tag-File-Character-Encoding([ \t]*):([ \t]*)(\S+)([ \t]*)[\r\n]*$/.exec(
      text,
    );
  if (!match) return invalid('bagit.txt does not consist of BagIt-Version and Tag-File-Character-Encoding.');
  const [, before, after, version = '', trail, before2, after2, encoding = '', trail2] = match;
  const isStrict = !version.startsWith('0.');
  if (isStrict && (before || before2 || after !== ' ' || after2 !== ' ' || trail || trail2))
    return invalid('bagit.txt has white space where version 1.0 allows none.');
  if (!versionsKnown.has(version))
    findings.error('version_unknown', 'bagit.txt', `The BagIt version ${version} is not known.`);
  const decode = decoders.get(encoding.toUpperCase());
  if (!decode) {
    findings.error('encoding_unknown', 'bagit.txt', `The tag file encoding ${encoding} is not known.`);
    return undefined;
  }
  return { version, isStrict, decode };
}
