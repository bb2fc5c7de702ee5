import { z } from 'zod';
import { signEd25519, verifyEd25519 } from '@/lib/evidence/sign/ed25519';

/** DSSE v1.0.2 envelope (secure-systems-lab/dsse). `keyid` is a hint only and proves nothing. */
export const dsseEnvelope = z.object({
  payloadType: z.string(),
  payload: z.base64(),
  signatures: z.array(z.object({ keyid: z.string(), sig: z.base64() })).min(1),
});
export type DsseEnvelope = z.infer<typeof dsseEnvelope>;

/** Pre-authentication encoding: the exact bytes that are signed, so that the type is signed with the body. */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
  const typeLength = Buffer.byteLength(payloadType, 'utf8');
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${typeLength} ${payloadType} ${payload.length} `, 'utf8'),
    payload,
  ]);
}

/** Wraps and signs a payload. */
export function signEnvelope(
  payloadType: string,
  payload: Uint8Array,
  key: { keyId: string; privateKeyPem: string },
): DsseEnvelope {
  const signature = signEd25519(preAuthEncoding(payloadType, payload), key.privateKeyPem);
  return {
    payloadType,
    payload: Buffer.from(payload).toString('base64'),
    signatures: [{ keyid: key.keyId, sig: Buffer.from(signature).toString('base64') }],
  };
}

/** The payload, if one of the signatures is the key's over exactly these bytes and this type; else undefined. */
export function openEnvelope(
  envelope: DsseEnvelope,
  payloadType: string,
  publicKeyPem: string,
): Uint8Array | undefined {
  if (envelope.payloadType !== payloadType) return undefined;
  const payload = Buffer.from(envelope.payload, 'base64');
  const signed = preAuthEncoding(payloadType, payload);
  const isSigned = envelope.signatures.some(({ sig }) =>
    verifyEd25519(signed, Buffer.from(sig, 'base64'), publicKeyPem),
  );
  return isSigned ? payload : undefined;
}
