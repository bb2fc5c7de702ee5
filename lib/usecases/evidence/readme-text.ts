import type { Provenance } from '@/lib/export/provenance';
import type { Attachment } from '@/lib/usecases/evidence/payload-files';

function timeText(service: string | null): string {
  if (service === null)
    return 'not attested. No time-stamping service was asked; times are those of the exporting machine.';
  return `attested by ${service} (RFC 3161). Check it with the certificate of its authority:
  openssl ts -verify -in signature/time-stamp.tsr -data manifest-sha256.txt -CAfile authority.pem`;
}

/** README.txt of a bundle: what it is, what is in it, and how to check it with common tools alone. */
export function readmeText(
  provenance: Provenance,
  facts: { subject: string; marking: string; keyId: string; redaction: string; timeService: string | null },
  attachments: readonly Attachment[],
): string {
  const width = Math.max(...attachments.map(({ path }) => path.length));
  return `EVIDENCE BUNDLE ${provenance.bundleId}
${facts.marking}

About:      ${facts.subject}
Made by:    ${provenance.preparedBy}, with ${provenance.tool.name} ${provenance.tool.version}
Purpose:    ${provenance.purpose}
Recipient:  ${provenance.recipient}
Redaction:  ${facts.redaction}

Start with data/report.html (or report.pdf): opens in any browser, offline, without scripts.

CHECK IT (no Skein needed), in the folder of this bundle:

  1. Every file is as it was:       sha256sum -c --quiet manifest-sha256.txt
                                    sha256sum -c --quiet tagmanifest-sha256.txt
  2. Nothing is missing or extra:   bagit.py --validate .          (pip install bagit)
  3. The signature is the key's:    openssl pkeyutl -verify -pubin -inkey signature/public-key.pem -rawin \\
                                      -in signature/statement.pae -sigfile signature/statement.sig
  4. The signature is about this bundle: the text in signature/statement.pae names the SHA-256 of the manifests:
                                    sha256sum manifest-sha256.txt manifest-sha512.txt bag-info.txt bagit.txt
  5. The key is the sender's: compare its id with what the sender gave you by another way.
       key id: ${facts.keyId}
       openssl pkey -pubin -in signature/public-key.pem -outform DER | sha256sum

  Or all at once: skein verify bundle.zip --key their-key.pem, or open data/verify.html in a browser and choose the ZIP.

TIME: ${timeText(facts.timeService)}

CSV FILES: text that a spreadsheet could run as a formula has one leading apostrophe; remove one to get the value back.
STIX: payment methods, prompt templates, client fingerprints and other identifiers are objects of declared extensions and
carry value_sha256, the SHA-256 of the (possibly masked) value in UTF-8. Ids of observables follow STIX 2.1 section 2.9.
WEIGHTS are in bits: log2 of how much likelier the evidence is if one hand runs both accounts.

FILES
${attachments.map(({ path, about }) => `  ${path.padEnd(width)}  ${about}`).join('\n')}
`;
}
