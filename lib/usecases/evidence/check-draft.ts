import type { ExportedBundle } from '@/lib/contracts/evidence';
import { AppError } from '@/lib/domain/errors';
import { verifyBundle } from '@/lib/evidence/bundle/verify-bundle';
import { LeakScan } from '@/lib/evidence/redaction/leak-scan';
import type { Work } from '@/lib/usecases/evidence/export-work';
import type { BundleDraft } from '@/lib/usecases/ports/evidence';

class LeakError extends AppError {
  override readonly name = 'LeakError';
  constructor(path: string, what: string) {
    super('bug', {
      code: 'redaction_leak',
      message: `The redaction failed: a removed value (${what}) is still in "${path}". The bundle was thrown away.`,
      remedy: 'Report this; until it is mended, export with another profile.',
      details: { path, what },
    });
  }
}

class SelfCheckError extends AppError {
  override readonly name = 'SelfCheckError';
  constructor(problems: readonly string[]) {
    super('bug', {
      code: 'bundle_invalid',
      message: `The bundle does not verify and was thrown away: ${problems.join('; ')}`,
      details: { problems },
    });
  }
}

/** Pages and pixels hold no text to search; they are drawn from files beside them that are searched. */
const isDrawn = (path: string): boolean => path.endsWith('.pdf') || path.endsWith('.png');

/** Opens the finished file as a stranger would: verifies it, and searches every file for what was removed. */
export async function checkDraft(
  work: Work,
  draft: BundleDraft,
): Promise<{ manifestSha256: string; files: number; leakCheck: ExportedBundle['leakCheck'] }> {
  const { deps, redactor, key, input } = work;
  input.onProgress?.({ stage: 'Checking the bundle', done: 0 });
  const opened = await deps.files.open(draft.draftPath);
  try {
    const report = await verifyBundle(
      opened.archive,
      [{ publicKeyPem: key.publicKeyPem, standing: 'trusted' }],
      input.signal ? { signal: input.signal } : {},
    );
    if (report.verdict !== 'verified' || report.manifestSha256 === null)
      throw new SelfCheckError(report.problems.map((problem) => problem.message));
    const forbidden = redactor.forbidden();
    const scan = new LeakScan(forbidden.keys());
    if (forbidden.size > 0) {
      for (const { path } of opened.archive.files) {
        if (isDrawn(path)) continue;
        const found = await scan.search(opened.archive.open(path));
        if (found !== undefined) throw new LeakError(path, forbidden.get(found) ?? '');
      }
    }
    return {
      manifestSha256: report.manifestSha256,
      files: report.payload.files,
      leakCheck: {
        values: forbidden.size - scan.unsearchable,
        unsearchable: redactor.removed.size - forbidden.size + scan.unsearchable,
      },
    };
  } finally {
    await opened.close();
  }
}
