import type { AttestedTime } from './attested-time';
import { derOfPem, keyIdOfDer, type SignedStatement } from './signed-statement';
import { timeRemarks } from './time-remarks';
import type { BlobReport } from './verify-blob';

/** A key that the verifier knows by itself, without being told. Times are epoch ms UTC. */
export interface FamiliarKey {
  readonly keyId: string;
  readonly standing: 'current' | 'retired' | 'revoked';
  readonly createdAt: number;
  readonly retiredAt: number | null;
}

export interface Verdict {
  readonly tone: 'good' | 'unsure' | 'bad';
  readonly text: string;
}

/** The id of the key that somebody typed: an id as it is, a PEM by its digest; empty for nothing. Throws for a damaged PEM. */
export async function givenKeyId(typed: string): Promise<string> {
  const value = typed.trim();
  if (!value.startsWith('-----')) return value.toLowerCase();
  return await keyIdOfDer(derOfPem(value));
}

/** What a verification came to. `given` is the key id that the sender gave by another way, empty where there is none. */
export function verdictOf(
  { problems, keyId }: BlobReport,
  given: string,
  familiar: readonly FamiliarKey[] = [],
): Verdict {
  const bad = (why: string): Verdict => ({ tone: 'bad', text: `NOT VERIFIED: ${why}` });
  if (problems.length > 0) return bad('the bundle was altered or is not signed.');
  const known = familiar.find((key) => key.keyId === keyId);
  if (known?.standing === 'revoked') return bad('signed by a key that was revoked here.');
  if (given === '') {
    if (known) return { tone: 'good', text: 'VERIFIED: complete, unaltered, signed by a key of this Skein.' };
    const text = 'Complete and unaltered. Who signed is not checked: give the key id of the sender above.';
    return { tone: 'unsure', text };
  }
  return given === keyId
    ? { tone: 'good', text: 'VERIFIED: complete, unaltered, signed by the key you gave.' }
    : bad('signed by another key than the one you gave.');
}

/** What a time stamp is worth, in words: what was checked, and what only the reader can. */
function attestationText({ time }: { readonly time: string }, attested: AttestedTime | undefined): string {
  if (!attested) return `${time}: NOT VALID`;
  if (attested.by === null)
    return `${time}: over this bundle's manifest; its signature uses an algorithm that this page cannot check (openssl ts -verify, README.txt)`;
  return `${time} by ${attested.by}: over this bundle's manifest, signed, and its certificate was valid then and is for time stamping. Whether to trust that certificate is not checked (openssl ts -verify -CAfile, README.txt)`;
}

/** What the signer says of the bundle, by name. */
export function factsOf(
  { predicate }: SignedStatement,
  { keyId = '', attested }: Pick<BlobReport, 'keyId' | 'attested'>,
): readonly (readonly [name: string, value: string])[] {
  const { subject, timeAttestation } = predicate;
  return [
    ['Bundle', predicate.bundleId],
    ['About', `${subject.kind} ${subject.id}, run ${subject.runId}`],
    ['Made', `${predicate.createdAt} (clock of the exporting machine)`],
    ['Time stamp', timeAttestation ? attestationText(timeAttestation, attested) : 'none: time not attested'],
    ['Made by', predicate.preparedBy],
    ...(predicate.approvedBy === null ? [] : ([['Approved by', predicate.approvedBy]] as const)),
    ['Purpose', predicate.purpose],
    ['Recipient', predicate.recipient],
    ['Marking', predicate.marking],
    ['Redaction', predicate.redaction.profile],
    ['Key id', keyId],
  ];
}

/** What is odd about the time that a bundle claims; `now` is this computer's clock, epoch ms. */
export function remarksOn(
  { statement, keyId }: BlobReport,
  now: number,
  familiar: readonly FamiliarKey[] = [],
): readonly string[] {
  if (!statement) return [];
  const { createdAt, timeAttestation } = statement.predicate;
  const key = familiar.find((known) => known.keyId === keyId);
  return timeRemarks({ createdAt, attestedAt: timeAttestation?.time ?? null, key }, now);
}
