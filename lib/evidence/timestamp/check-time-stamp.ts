import { createHash, verify, X509Certificate } from 'node:crypto';
import { DerError } from '@/lib/evidence/in-browser/der';
import { parseTimeStamp, type TimeStamp } from '@/lib/evidence/in-browser/time-stamp';

const digestNames: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const timeStampingUsage = '1.3.6.1.5.5.7.3.8';
/** RSASSA-PSS carries its parameters in the algorithm; it is left to `openssl ts -verify`. */
const pssOid = '1.2.840.113549.1.1.10';

/** What a time stamp proves: that the service's key saw the digest at that time (epoch ms UTC). */
export interface CheckedTimeStamp {
  time: number;
  /** Subject of the certificate whose key signed. Whether that certificate is to be trusted is the reader's to decide. */
  service: string;
}

/**
 * Checks a TimeStampResp (RFC 3161) over a SHA-256 digest: the imprint, the nonce where one was sent, the signature by a
 * certificate that came along, its purpose and validity. The chain above that certificate is not checked (`openssl ts
 * -verify -CAfile`). Throws DerError with the reason.
 */
export function checkTimeStamp(
  response: Uint8Array,
  digest: Uint8Array,
  nonce?: Uint8Array,
): CheckedTimeStamp {
  const stamp = parseTimeStamp(response);
  if (!Buffer.from(stamp.digest).equals(digest)) throw new DerError('The time stamp is over something else.');
  if (nonce && !sameNumber(stamp.nonce, nonce))
    throw new DerError('The time stamp answers another question: its nonce differs.');
  const { signer } = stamp;
  const hash = digestNames[signer.digestOid];
  if (hash === undefined || signer.signatureOid === pssOid)
    throw new DerError('The time stamp is signed with an algorithm that is not supported here.');
  if (!createHash(hash).update(stamp.content).digest().equals(signer.messageDigest))
    throw new DerError('The time stamp was altered: its content is not what was signed.');
  const certificate = stamp.certificates
    .map(readCertificate)
    .find((candidate) => candidate !== null && hasSigned(candidate, hash, signer));
  if (!certificate) throw new DerError('No certificate in the time stamp fits its signature.');
  if (!certificate.keyUsage?.includes(timeStampingUsage))
    throw new DerError('The certificate of the time stamp is not for time stamping.');
  if (stamp.time < Date.parse(certificate.validFrom) || stamp.time > Date.parse(certificate.validTo))
    throw new DerError('The time stamp lies outside the validity of its certificate.');
  return { time: stamp.time, service: certificate.subject.replaceAll('\n', ', ') };
}

/** Null for bytes that are no certificate: they sign nothing. */
function readCertificate(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch (error) {
    if (isOpenSslError(error)) return null;
    throw error;
  }
}

function hasSigned(certificate: X509Certificate, hash: string, signer: TimeStamp['signer']): boolean {
  try {
    return verify(hash, signer.attributes, certificate.publicKey, signer.signature);
  } catch (error) {
    if (isOpenSslError(error)) return false;
    throw error;
  }
}

const isOpenSslError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_OSSL');

function sameNumber(a: Uint8Array | null, b: Uint8Array): boolean {
  const digits = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').replace(/^0+/, '');
  return a !== null && digits(a) === digits(b);
}
