import { type Bytes, hexOf, isSame, joined, sha256 } from './bytes';
import { type Certificate, readCertificate } from './certificate';
import { children, DerError, readDer } from './der';
import { parseTimeStamp, type TimeStamp } from './time-stamp';

/** What is known of the time stamp of a bundle: `by`, whose certificate signed it; null where this browser cannot check that. */
export interface AttestedTime {
  readonly by: string | null;
}

const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const rsaOid = '1.2.840.113549.1.1.1';
const pssOid = '1.2.840.113549.1.1.10';
const curves: Readonly<Record<string, readonly [name: string, bytes: number]>> = {
  '1.2.840.10045.3.1.7': ['P-256', 32],
  '1.3.132.0.34': ['P-384', 48],
  '1.3.132.0.35': ['P-521', 66],
};

const owned = (bytes: Uint8Array): Bytes => joined(bytes);

/** Two numbers in DER as WebCrypto takes a signature of an elliptic curve: side by side, of a fixed length. */
function sideBySide(signature: Uint8Array, length: number): Bytes {
  const numbers = children(readDer(signature)).map(({ content }) => {
    const digits = content.subarray(content[0] === 0 ? 1 : 0);
    if (digits.length > length) throw new DerError('A signature has a number that is too long.');
    return joined(new Uint8Array(length - digits.length), digits);
  });
  return joined(...numbers);
}

/** Whether the certificate's key signed; null where WebCrypto does not have such keys. */
async function hasSigned(
  { keyOid, curveOid, publicKey }: Certificate,
  hash: string,
  { attributes, signature }: TimeStamp['signer'],
): Promise<boolean | null> {
  const [namedCurve, length] = curves[curveOid ?? ''] ?? [];
  const isRsa = keyOid === rsaOid;
  if (!isRsa && (namedCurve === undefined || length === undefined)) return null;
  const imported = isRsa
    ? { name: 'RSASSA-PKCS1-v1_5', hash }
    : { name: 'ECDSA', namedCurve: namedCurve ?? '' };
  const used = isRsa ? imported.name : { name: 'ECDSA', hash };
  const value = isRsa ? owned(signature) : sideBySide(signature, length ?? 0);
  try {
    const key = await crypto.subtle.importKey('spki', owned(publicKey), imported, false, ['verify']);
    return await crypto.subtle.verify(used, key, value, owned(attributes));
  } catch {
    return false;
  }
}

const certificatesOf = (stamp: TimeStamp): Certificate[] =>
  stamp.certificates.flatMap((der) => {
    try {
      return [readCertificate(der)];
    } catch (error) {
      if (error instanceof DerError) return [];
      throw error;
    }
  });

/** Whose certificate signed; null where that cannot be told here. Throws DerError where none did. */
async function signerOf(stamp: TimeStamp): Promise<Certificate | null> {
  const hash = digests[stamp.signer.digestOid];
  if (hash === undefined || stamp.signer.signatureOid === pssOid) return null;
  if (
    !isSame(
      owned(stamp.signer.messageDigest),
      new Uint8Array(await crypto.subtle.digest(hash, owned(stamp.content))),
    )
  )
    throw new DerError('The time stamp was altered: its content is not what was signed.');
  let isUnknown = false;
  for (const certificate of certificatesOf(stamp)) {
    const isSigner = await hasSigned(certificate, hash, stamp.signer);
    if (isSigner) return certificate;
    isUnknown ||= isSigner === null;
  }
  if (isUnknown) return null;
  throw new DerError('No certificate in the time stamp fits its signature.');
}

/**
 * Checks a TimeStampResp (RFC 3161) over a SHA-256 digest as `checkTimeStamp` of the command line does: the imprint, the
 * signature by a certificate that came along, its purpose and validity at that time. Whether that certificate is to be trusted
 * is not checked by either. Throws DerError with the reason.
 */
export async function checkAttestedTime(
  response: Bytes,
  digest: Bytes,
  stated: { readonly time: string; readonly sha256: string },
): Promise<AttestedTime> {
  if (hexOf(await sha256(response)) !== stated.sha256)
    throw new DerError('The time stamp is not the one that was signed.');
  const stamp = parseTimeStamp(response);
  if (!isSame(owned(stamp.digest), digest)) throw new DerError('The time stamp is over something else.');
  if (new Date(stamp.time).toISOString() !== stated.time)
    throw new DerError('The time stamp says something else than the statement.');
  const signer = await signerOf(stamp);
  if (!signer) return { by: null };
  if (!signer.isForTimeStamping)
    throw new DerError('The certificate of the time stamp is not for time stamping.');
  if (stamp.time < signer.validFrom || stamp.time > signer.validTo)
    throw new DerError('The time stamp lies outside the validity of its certificate.');
  return { by: signer.subject };
}
