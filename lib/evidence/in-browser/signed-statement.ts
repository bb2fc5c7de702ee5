import { type Bytes, bytesOf, hexOf, isSame, joined, sha256, textOf, unbase64 } from './bytes';

/** What the signer states; as in `lib/evidence/bundle/statement`, of which it was signed by the same code. */
export interface SignedStatement {
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicate: {
    readonly bundleId: string;
    readonly createdAt: string;
    readonly subject: { readonly kind: string; readonly id: string; readonly runId: string };
    readonly purpose: string;
    readonly recipient: string;
    readonly preparedBy: string;
    readonly approvedBy: string | null;
    readonly marking: string;
    readonly redaction: { readonly profile: string };
    readonly payload: { readonly files: number; readonly bytes: number; readonly merkleRoot: string };
    readonly timeAttestation: {
      readonly service: string;
      readonly time: string;
      readonly sha256: string;
    } | null;
  };
}

interface Envelope {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

export interface OpenedStatement {
  readonly keyId?: string;
  readonly statement?: SignedStatement;
}

/** SHA-256 of a public key (SPKI, as DER), as people compare it. */
export async function keyIdOfDer(der: Bytes): Promise<string> {
  return `sha256:${hexOf(await sha256(der))}`;
}

export const derOfPem = (pem: string): Bytes => unbase64(pem.replace(/-----[^-]+-----|\s/g, ''));

const folder = 'signature';
/** What every Ed25519 public key begins with as SPKI in DER (RFC 8410); 32 bytes follow. */
const spkiPrefix = '302a300506032b6570032100';

/** A file of the signature as `parse` reads it; undefined, with a word in `problems`, where it is damaged. */
function parsed<T>(name: string, parse: () => T, problems: string[]): T | undefined {
  try {
    return parse();
  } catch {
    problems.push(`"${folder}/${name}" cannot be read.`);
    return undefined;
  }
}

/** The parts of an envelope (DSSE) that has exactly one signature. */
function envelopeParts(bytes: Bytes): { type: string; keyId: string; payload: Bytes; signature: Bytes } {
  const { payload, payloadType: type, signatures } = JSON.parse(textOf(bytes)) as Envelope;
  const [first] = signatures;
  if (signatures.length !== 1 || !first) throw new Error('Not one signature.');
  return { type, keyId: first.keyid, payload: unbase64(payload), signature: unbase64(first.sig) };
}

function ed25519Der(pem: Bytes): Bytes {
  const der = derOfPem(textOf(pem));
  if (der.length !== 44 || !hexOf(der.buffer).startsWith(spkiPrefix)) throw new Error('No Ed25519 key.');
  return der;
}

/** Opens the envelope (DSSE) with the key that lies beside it; adds to `problems` what is wrong. */
export async function openStatement(
  tagFiles: ReadonlyMap<string, Bytes>,
  problems: string[],
): Promise<OpenedStatement> {
  const fileOf = (name: string): Bytes | undefined => tagFiles.get(`${folder}/${name}`);
  const [envelopeBytes, keyBytes] = [fileOf('statement.dsse.json'), fileOf('public-key.pem')];
  if (!envelopeBytes || !keyBytes) {
    problems.push('There is no signature.');
    return {};
  }
  const parts = parsed('statement.dsse.json', () => envelopeParts(envelopeBytes), problems);
  const der = parsed('public-key.pem', () => ed25519Der(keyBytes), problems);
  if (!parts || !der) return {};
  const { type, payload, signature } = parts;
  const keyId = await keyIdOfDer(der);
  const key = await crypto.subtle.importKey('spki', der, 'Ed25519', false, ['verify']).catch(() => {
    throw new Error('This browser cannot check Ed25519 signatures; use skein verify or openssl.');
  });
  const signed = joined(bytesOf(`DSSEv1 ${bytesOf(type).length} ${type} ${payload.length} `), payload);
  const isSigned =
    type === 'application/vnd.in-toto+json' &&
    parts.keyId === keyId &&
    (await crypto.subtle.verify('Ed25519', key, signature, signed));
  if (!isSigned) {
    problems.push('The signature is not valid.');
    return {};
  }
  if (!isSame(fileOf('statement.pae'), signed) || !isSame(fileOf('statement.sig'), signature))
    problems.push('The parts of the signature differ from its envelope.');
  return { keyId, statement: JSON.parse(textOf(payload)) as SignedStatement };
}
