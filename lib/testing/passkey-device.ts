import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

type Options = Record<string, unknown>;

/** What a device answers with, and may be told to say wrongly. */
interface Saying {
  origin: string;
  /** User present and verified; 0x01 leaves out the second. */
  flags?: number;
  counter?: number;
}

const sha256 = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest();
const encoded = (bytes: Buffer): string => bytes.toString('base64url');

/** `{ fmt: "none", attStmt: {}, authData }` in CBOR. */
const attestation = (authData: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0xa3, 0x63]),
    Buffer.from('fmt'),
    Buffer.from([0x64]),
    Buffer.from('none'),
    Buffer.from([0x67]),
    Buffer.from('attStmt'),
    Buffer.from([0xa0, 0x68]),
    Buffer.from('authData'),
    Buffer.from([0x59, authData.length >> 8, authData.length & 0xff]),
    authData,
  ]);

/** A device that holds one passkey (ES256) and says what it is told to, right or wrong. */
export function passkeyDevice() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let userHandle = '';
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const coseKey = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    Buffer.from(x, 'base64url'),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y, 'base64url'),
  ]);
  const authData = (site: string, flags: number, counter: number, rest: Buffer[]): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(site), Buffer.from([flags]), count, ...rest]);
  };
  const clientData = (type: string, options: Options, origin: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge: options.challenge, origin, crossOrigin: false }));
  const credential = {
    id: encoded(id),
    rawId: encoded(id),
    type: 'public-key' as const,
    clientExtensionResults: {},
  };
  return {
    /** Makes the passkey. */
    make: (options: Options, { origin, flags = 0x05, counter = 0 }: Saying) => {
      userHandle = (options.user as { id: string }).id;
      const site = (options.rp as { id: string }).id;
      const data = [Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey];
      return {
        ...credential,
        response: {
          clientDataJSON: encoded(clientData('webauthn.create', options, origin)),
          attestationObject: encoded(attestation(authData(site, flags | 0x40, counter, data))),
        },
      };
    },
    /** Signs in by it. */
    use: (options: Options, { origin, flags = 0x05, counter = 0 }: Saying) => {
      const data = authData(options.rpId as string, flags, counter, []);
      const client = clientData('webauthn.get', options, origin);
      return {
        ...credential,
        response: {
          clientDataJSON: encoded(client),
          authenticatorData: encoded(data),
          signature: encoded(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)),
          userHandle,
        },
      };
    },
  };
}
