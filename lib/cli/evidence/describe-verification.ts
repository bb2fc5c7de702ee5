import { formatFacts } from '@/lib/cli/table';
import type { BundleVerdict, BundleVerification, Recomputation } from '@/lib/contracts/evidence';

/** Exit code of each verdict; docs/cli.md lists them. */
export const verdictExitCodes: Record<BundleVerdict, number> = {
  verified: 0,
  altered: 30,
  unsigned: 31,
  unknown_signer: 32,
  revoked_signer: 33,
  refused: 34,
};

/** The bundle is what was signed, but its weights do not follow from the facts inside. */
export const differingExitCode = 35;

const verdictSentences: Record<BundleVerdict, string> = {
  verified: 'VERIFIED: complete, unaltered, and signed by a key you trust.',
  altered: 'NOT VERIFIED: the bundle was altered.',
  unsigned: 'NOT VERIFIED: there is no signature.',
  unknown_signer:
    'NOT VERIFIED: complete and consistent, but signed by a key you have not been given. Compare the key id with the sender by another way, then verify with --key.',
  revoked_signer: 'NOT VERIFIED: signed by a key that was revoked.',
  refused: 'REFUSED: the file is unsafe or ambiguous and was not read.',
};

const problemsShown = 50;

function timeOf(attestation: NonNullable<BundleVerification['bundle']>['timeAttestation']): string {
  return attestation === null
    ? 'no; nobody else attests the time'
    : `${attestation.time} by ${attestation.service}; whether to trust that service is yours to decide`;
}

function recomputedText(recomputation: Recomputation | null): string {
  if (recomputation === null) return 'Weights were not computed again: only a verified bundle is worth it.';
  const { links, checked, differing } = recomputation;
  const scope = `${checked} of ${links} links were scored again from the facts inside`;
  if (differing.length === 0) return `${scope}; every weight is the one stated.`;
  const lines = differing
    .slice(0, problemsShown)
    .map(
      (link) =>
        `  - ${link.accountA}, ${link.accountB}: stated ${link.weightBits}, computed ${link.recomputedBits}`,
    );
  return [`${scope}; ${differing.length} WEIGHTS DIFFER:`, ...lines].join('\n');
}

/** The verdict, what is wrong file by file, and what the signer states. */
export function describeVerification(
  { verdict, problems, remarks, signer, bundle, ...report }: BundleVerification,
  recomputation?: Recomputation | null,
): string {
  const parts = [verdictSentences[verdict]];
  if (problems.length > 0) {
    const lines = problems.slice(0, problemsShown).map(({ message }) => `  - ${message}`);
    const leftOut = problems.length - problemsShown;
    if (leftOut > 0) lines.push(`  … and ${leftOut} more; --json lists all.`);
    parts.push(lines.join('\n'));
  }
  if (remarks.length > 0) parts.push(remarks.map((remark) => `NOTE: ${remark}`).join('\n'));
  if (bundle) {
    const { subject, previous, redaction } = bundle;
    parts.push(
      formatFacts([
        ['Bundle', bundle.bundleId],
        ['About', `${subject.kind} ${subject.id}, run ${subject.runId}`],
        ['Made', `${bundle.createdAt} (by the clock of the exporting machine)`],
        ['Time attested', timeOf(bundle.timeAttestation)],
        ['Made by', `${bundle.preparedBy}, ${bundle.tool.name} ${bundle.tool.version}`],
        ['Approved by', bundle.approvedBy],
        ['Purpose', bundle.purpose],
        ['Recipient', bundle.recipient],
        ['Marking', bundle.marking],
        ['Redaction', redaction.profile],
        ['Payload', `${report.files} files, ${report.bytes} bytes`],
        ['Signed by', signer && `${signer.keyId} (${signer.standing})`],
        ['Bundle before', previous && `${previous.bundleId}, manifest sha256 ${previous.manifestSha256}`],
        ['This manifest', report.manifestSha256 && `sha256 ${report.manifestSha256}`],
      ]),
    );
  }
  if (recomputation !== undefined) parts.push(recomputedText(recomputation));
  return parts.join('\n\n');
}
