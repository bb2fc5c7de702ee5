import { joined } from './bytes';
import { children, DerError, derTag, expectTag, readDer, readOid } from './der';
import { readTime } from './der-time';

export const sha256Oid = '2.16.840.1.101.3.4.2.1';
const signedDataOid = '1.2.840.113549.1.7.2';
const tstInfoOid = '1.2.840.113549.1.9.16.1.4';

/** What a service states (TSTInfo, RFC 3161 §2.4.2) and how it signed it (SignerInfo, RFC 5652 §5.3). */
export interface TimeStamp {
  /** Epoch ms UTC; the token may be more exact. */
  time: number;
  /** SHA-256 that the service saw. */
  digest: Uint8Array;
  nonce: Uint8Array | null;
  policy: string;
  /** The signed content: TSTInfo in DER. */
  content: Uint8Array;
  /** Certificates that came along, DER. */
  certificates: Uint8Array[];
  signer: {
    digestOid: string;
    signatureOid: string;
    /** The signed attributes as they are signed: a SET. */
    attributes: Uint8Array;
    messageDigest: Uint8Array;
    signature: Uint8Array;
  };
}

/** A service's refusal, by its status (RFC 3161 §2.4.2). */
const refusals = ['granted', 'granted with changes', 'rejected', 'waiting', 'revocation warning', 'revoked'];

function parseInfo(content: Uint8Array): Pick<TimeStamp, 'time' | 'digest' | 'nonce' | 'policy'> {
  const [, policy, imprint, , time, ...rest] = children(
    expectTag(readDer(content), derTag.sequence, 'The time-stamp information'),
  );
  const [algorithm, hashed] = children(expectTag(imprint, derTag.sequence, 'The message imprint'));
  const algorithmOid = readOid(children(expectTag(algorithm, derTag.sequence, 'The digest algorithm'))[0]);
  if (algorithmOid !== sha256Oid) throw new DerError('The time stamp is not over a SHA-256 digest.');
  return {
    policy: readOid(policy),
    time: readTime(expectTag(time, derTag.generalizedTime, 'The time')),
    digest: expectTag(hashed, derTag.octetString, 'The digest').content,
    nonce: rest.find(({ tag }) => tag === derTag.integer)?.content ?? null,
  };
}

function parseSigner(signerInfo: Uint8Array): TimeStamp['signer'] {
  const [, , digest, attributes, signature, value] = children(readDer(signerInfo));
  const signed = expectTag(attributes, derTag.context0, 'The signed attributes');
  const messageDigest = children(signed)
    .map(children)
    .find(([type]) => readOid(type) === '1.2.840.113549.1.9.4')?.[1];
  const [hashed] = children(expectTag(messageDigest, derTag.set, 'The message digest'));
  return {
    digestOid: readOid(children(expectTag(digest, derTag.sequence, 'The digest algorithm'))[0]),
    signatureOid: readOid(children(expectTag(signature, derTag.sequence, 'The signature algorithm'))[0]),
    attributes: joined(Uint8Array.of(derTag.set), signed.raw.subarray(1)),
    messageDigest: expectTag(hashed, derTag.octetString, 'The message digest').content,
    signature: expectTag(value, derTag.octetString, 'The signature').content,
  };
}

/** Reads a TimeStampResp. Throws DerError where the service refused or the answer is not one. */
export function parseTimeStamp(response: Uint8Array): TimeStamp {
  const [statusInfo, token] = children(
    expectTag(readDer(response), derTag.sequence, 'The time-stamp response'),
  );
  const [status] = children(expectTag(statusInfo, derTag.sequence, 'The status'));
  const code = expectTag(status, derTag.integer, 'The status').content.at(-1) ?? 2;
  if (code > 1) throw new DerError(`The service did not stamp: ${refusals[code] ?? `status ${code}`}.`);
  const [type, wrapped] = children(expectTag(token, derTag.sequence, 'The token'));
  if (readOid(type) !== signedDataOid) throw new DerError('The token is not signed data.');
  const [signedData] = children(expectTag(wrapped, derTag.context0, 'The signed data'));
  const [, , encapsulated, ...rest] = children(expectTag(signedData, derTag.sequence, 'The signed data'));
  const [contentType, octets] = children(expectTag(encapsulated, derTag.sequence, 'The signed content'));
  if (readOid(contentType) !== tstInfoOid) throw new DerError('The signed content is not a time stamp.');
  const [inner] = children(expectTag(octets, derTag.context0, 'The signed content'));
  const { content } = expectTag(inner, derTag.octetString, 'The signed content');
  const certificates = rest.find(({ tag }) => tag === derTag.context0);
  const [signerInfo] = children(
    expectTag(
      rest.findLast(({ tag }) => tag === derTag.set),
      derTag.set,
      'The signer',
    ),
  );
  return {
    ...parseInfo(content),
    content,
    certificates: certificates ? children(certificates).map(({ raw }) => raw) : [],
    signer: parseSigner(expectTag(signerInfo, derTag.sequence, 'The signer').raw),
  };
}
