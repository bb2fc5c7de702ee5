import { derTag } from '@/lib/evidence/in-browser/der';
import { sha256Oid } from '@/lib/evidence/in-browser/time-stamp';
import { writeDer, writeOid, writeUnsigned } from '@/lib/evidence/timestamp/write-der';

/**
 * A TimeStampReq (RFC 3161 §2.4.1) for a SHA-256 digest (32 bytes). The nonce ties the answer to this question; the
 * service is asked to send its certificate along.
 */
export function timeStampQuery(digest: Uint8Array, nonce: Uint8Array): Uint8Array {
  const algorithm = writeDer(derTag.sequence, writeOid(sha256Oid), writeDer(derTag.null));
  return writeDer(
    derTag.sequence,
    writeUnsigned(Uint8Array.of(1)),
    writeDer(derTag.sequence, algorithm, writeDer(derTag.octetString, digest)),
    writeUnsigned(nonce),
    writeDer(derTag.boolean, Uint8Array.of(0xff)),
  );
}
