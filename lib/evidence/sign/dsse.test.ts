import { describe, expect, it } from 'vitest';
import { dsseEnvelope, openEnvelope, preAuthEncoding, signEnvelope } from '@/lib/evidence/sign/dsse';
import { generateSigningKey } from '@/lib/evidence/sign/ed25519';

const type = 'http://example.com/HelloWorld';
const body = Buffer.from('hello world');

describe('DSSE', () => {
  it('encodes the example of the specification', () => {
    expect(Buffer.from(preAuthEncoding(type, body)).toString()).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    );
  });

  it('counts bytes, not characters', () => {
    expect(Buffer.from(preAuthEncoding('ä', Buffer.from('€'))).toString()).toBe('DSSEv1 2 ä 3 €');
  });

  it('opens what the key signed, whatever the key id says', () => {
    const key = generateSigningKey();
    const envelope = dsseEnvelope.parse(signEnvelope(type, body, key));
    expect(openEnvelope(envelope, type, key.publicKeyPem)).toEqual(body);
    const hinted = { ...envelope, signatures: envelope.signatures.map((s) => ({ ...s, keyid: 'other' })) };
    expect(openEnvelope(hinted, type, key.publicKeyPem)).toEqual(body);
  });

  it('does not open another type, another body or another signer', () => {
    const key = generateSigningKey();
    const envelope = signEnvelope(type, body, key);
    expect(openEnvelope(envelope, 'text/plain', key.publicKeyPem)).toBeUndefined();
    expect(
      openEnvelope({ ...envelope, payloadType: 'text/plain' }, 'text/plain', key.publicKeyPem),
    ).toBeUndefined();
    const other = Buffer.from('hello World').toString('base64');
    expect(openEnvelope({ ...envelope, payload: other }, type, key.publicKeyPem)).toBeUndefined();
    expect(openEnvelope(envelope, type, generateSigningKey().publicKeyPem)).toBeUndefined();
  });
});
