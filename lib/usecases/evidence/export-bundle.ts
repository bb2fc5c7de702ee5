import type { ExportedBundle } from '@/lib/contracts/evidence';
import { grantsOf } from '@/lib/domain/case-access';
import { BundleWriter } from '@/lib/evidence/bundle/bundle-writer';
import { checkDraft } from '@/lib/usecases/evidence/check-draft';
import {
  type ExportBundleInput,
  type ExportDeps,
  prepare,
  toMade,
} from '@/lib/usecases/evidence/export-work';
import { gatherSubject } from '@/lib/usecases/evidence/gather-subject';
import { seal, writePayload } from '@/lib/usecases/evidence/write-payload';

/**
 * Packs a subject as a run sees it, with what people wrote about it, as a signed evidence bundle. Redaction comes before
 * the first byte; the finished file is verified and searched for removed values before it gets its name. Throws NotFoundError, an error of kind `conflict`
 * where the file exists, and CancelledError.
 */
export async function exportBundle(deps: ExportDeps, input: ExportBundleInput): Promise<ExportedBundle> {
  const { subject, runId, signal } = input;
  input.onProgress?.({ stage: 'Reading the subject', done: 0 });
  const scope = {
    subject,
    grants: grantsOf(input.reader),
    exportedAt: deps.clock.now(),
    ...(runId !== undefined && { runId }),
    ...(signal && { signal }),
  };
  const gathered = await gatherSubject(deps, scope);
  try {
    const work = await prepare(deps, input, gathered);
    const draft = await deps.shelf.begin({ bundleId: work.provenance.bundleId, path: input.outPath });
    try {
      const writer = new BundleWriter(draft.stream, work.provenance.bundleId);
      const rows = await writePayload(work, writer);
      await seal(work, writer);
      const checked = await checkDraft(work, draft);
      const bytes = await draft.commit();
      const made = toMade(work, { path: draft.path, bytes, manifestSha256: checked.manifestSha256 });
      await deps.shelf.append(made);
      return {
        ...made,
        files: checked.files,
        rows,
        redaction: { profile: input.profile, counts: work.redactor.counts() },
        leakCheck: checked.leakCheck,
      };
    } catch (error) {
      await draft.discard();
      throw error;
    }
  } finally {
    gathered.reader.close();
  }
}
