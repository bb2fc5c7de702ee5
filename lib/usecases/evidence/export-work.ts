import { createHash, createHmac } from 'node:crypto';
import type { ExportSubject, MadeBundle } from '@/lib/contracts/evidence';
import type { Actor } from '@/lib/domain/actor';
import type { OnProgress } from '@/lib/domain/progress';
import { type RedactionProfileName, redactionProfiles } from '@/lib/evidence/redaction/profiles';
import { Redactor } from '@/lib/evidence/redaction/redactor';
import type { ReportDocument } from '@/lib/evidence/report/document';
import { canonicalJson } from '@/lib/export/canonical-json';
import type { Provenance } from '@/lib/export/provenance';
import type { TlpMarking } from '@/lib/export/stix/markings';
import type { GatheredSubject, SubjectDeps } from '@/lib/usecases/evidence/gather-subject';
import { currentSigningKey } from '@/lib/usecases/evidence/signing-keys';
import type {
  BundleFiles,
  BundleShelf,
  RunCuts,
  SigningKeyStore,
  StoredSigningKey,
  TimeStampService,
} from '@/lib/usecases/ports/evidence';
import type { Clock } from '@/lib/usecases/ports/system';

export interface ExportDeps extends SubjectDeps {
  clock: Clock;
  keys: SigningKeyStore;
  shelf: BundleShelf;
  files: BundleFiles;
  /** The offline verifier page that goes into every bundle. */
  verifyPage(): Promise<string>;
  /** Tagged PDF of a report. */
  renderPdf(report: ReportDocument, createdAt: number): Promise<Uint8Array>;
  /** An SVG as PNG; the same SVG gives the same bytes on every machine. */
  renderPng(svg: string): Promise<Uint8Array>;
  tool: { name: string; version: string };
  cuts: RunCuts;
  /** Stamps the time of every bundle; null: times are not attested. */
  timeStamps: TimeStampService | null;
}

export interface ExportBundleInput {
  subject: ExportSubject;
  /** The current run when undefined. */
  runId?: string;
  /** The data folder's `exports/` when undefined. */
  outPath?: string;
  purpose: string;
  recipient: string;
  preparedBy: string;
  approvedBy?: string;
  /** For whom it is read: what they may not see is not there. */
  reader: Actor;
  marking: TlpMarking;
  profile: RedactionProfileName;
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

/** One export under way. */
export interface Work {
  deps: ExportDeps;
  input: ExportBundleInput;
  gathered: GatheredSubject;
  redactor: Redactor;
  provenance: Provenance;
  key: StoredSigningKey;
  previous: { bundleId: string; manifestSha256: string } | null;
  isWritten: (accountId: string) => boolean;
}

/** The id follows from what the bundle is, so that the same export at the same time is the same bundle. */
function bundleIdOf(
  input: ExportBundleInput,
  { subject }: GatheredSubject['dossier'],
  keyId: string,
): string {
  const { purpose, recipient, preparedBy, marking, profile } = input;
  const name = canonicalJson([
    subject.kind,
    subject.id,
    subject.title,
    subject.runId,
    subject.exportedAt,
    keyId,
    purpose,
    recipient,
    preparedBy,
    marking,
    profile,
  ]);
  const digits = BigInt(`0x${createHash('sha256').update(name).digest('hex')}`).toString(36);
  return `e_${digits.slice(0, 20)}`;
}

/** Settles what an export is: key, id, salt, what came before. Reads nothing of the subject any more. */
export async function prepare(
  deps: ExportDeps,
  input: ExportBundleInput,
  gathered: GatheredSubject,
): Promise<Work> {
  const key = await currentSigningKey(deps);
  const { run, dossier } = gathered;
  const { exportedAt } = dossier.subject;
  const bundleId = bundleIdOf(input, dossier, key.keyId);
  const salt = createHmac('sha256', key.privateKeyPem).update(`salt ${bundleId}`).digest('hex');
  const profile = redactionProfiles[input.profile];
  const members = dossier.accounts.filter(
    (account) => !profile.withholdsOthers || account.standing === 'confirmed',
  );
  const memberIds = new Set(members.map((account) => account.id));
  const earlier = (await deps.shelf.list()).findLast(({ subject }) => subject.id === dossier.subject.id);
  return {
    deps,
    input,
    gathered,
    key,
    redactor: new Redactor(profile, salt, memberIds),
    previous: earlier ? { bundleId: earlier.bundleId, manifestSha256: earlier.manifestSha256 } : null,
    isWritten: (accountId) => memberIds.has(accountId),
    provenance: {
      bundleId,
      exportedAt,
      preparedBy: input.preparedBy,
      recipient: input.recipient,
      purpose: input.purpose,
      tool: deps.tool,
      run: {
        id: run.runId,
        version: run.version,
        seed: run.seed,
        inputFingerprint: run.inputFingerprint,
        startedAt: run.startedAt,
        finishedAt: run.finishedAt,
      },
      files: gathered.files,
    },
  };
}

function subjectOf({ subject }: GatheredSubject['dossier']): MadeBundle['subject'] {
  const { kind, id, runId, title } = subject;
  return { kind, id, runId, title };
}

/** Entry of the export log. */
export function toMade(
  { input, provenance, key, gathered }: Work,
  file: { path: string; bytes: number; manifestSha256: string },
): MadeBundle {
  return {
    bundleId: provenance.bundleId,
    createdAt: new Date(provenance.exportedAt).toISOString(),
    subject: subjectOf(gathered.dossier),
    purpose: input.purpose,
    recipient: input.recipient,
    preparedBy: input.preparedBy,
    approvedBy: input.approvedBy ?? null,
    profile: input.profile,
    marking: input.marking,
    ...file,
    signerKeyId: key.keyId,
  };
}
