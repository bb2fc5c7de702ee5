import { children, type DerElement, derTag, expectTag, readDer, readOid } from './der';
import { readTime } from './der-time';

const timeStampingUsage = '1.3.6.1.5.5.7.3.8';
const extendedKeyUsage = '2.5.29.37';
const extensionsTag = 0xa3;

/** Names of the parts of a subject that people know; others are shown by their object identifier. */
const partNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
};

/** What a time stamp needs to know of a certificate (X.509, RFC 5280). Times are epoch ms UTC. */
export interface Certificate {
  /** `CN=…, O=…`, in the order in which they stand in it. */
  readonly subject: string;
  readonly validFrom: number;
  readonly validTo: number;
  readonly isForTimeStamping: boolean;
  /** SubjectPublicKeyInfo, DER, and the identifiers of its algorithm and, of elliptic curves, its curve. */
  readonly publicKey: Uint8Array;
  readonly keyOid: string;
  readonly curveOid: string | null;
}

const asText = ({ content }: DerElement): string => new TextDecoder().decode(content);

function subjectOf(name: DerElement): string {
  return children(name)
    .flatMap(children)
    .map((part) => {
      const [type, value] = children(part);
      const oid = readOid(type);
      return `${partNames[oid] ?? oid}=${value ? asText(value) : ''}`;
    })
    .join(', ');
}

function isForTimeStamping(extensions: DerElement | undefined): boolean {
  if (!extensions) return false;
  const usage = children(extensions)
    .flatMap(children)
    .map(children)
    .find(([type]) => readOid(type) === extendedKeyUsage)
    ?.at(-1);
  return (
    usage !== undefined && children(readDer(usage.content)).some((use) => readOid(use) === timeStampingUsage)
  );
}

/** Reads a certificate. Throws DerError. */
export function readCertificate(der: Uint8Array): Certificate {
  const [body] = children(expectTag(readDer(der), derTag.sequence, 'The certificate'));
  const fields = children(expectTag(body, derTag.sequence, 'The certificate'));
  const [, , , validity, subject, key] = fields[0]?.tag === derTag.context0 ? fields.slice(1) : fields;
  const [from, to] = children(expectTag(validity, derTag.sequence, 'The validity'));
  const publicKey = expectTag(key, derTag.sequence, 'The public key');
  const [algorithm] = children(publicKey);
  const [keyOid, curve] = children(expectTag(algorithm, derTag.sequence, 'The algorithm of the public key'));
  return {
    subject: subjectOf(expectTag(subject, derTag.sequence, 'The subject')),
    validFrom: readTime(from),
    validTo: readTime(to),
    isForTimeStamping: isForTimeStamping(fields.find(({ tag }) => tag === extensionsTag)),
    publicKey: publicKey.raw,
    keyOid: readOid(keyOid),
    curveOid: curve?.tag === derTag.oid ? readOid(curve) : null,
  };
}
