import { type ViewFile, type ViewSummary, viewFile, viewFileVersion } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { createView } from '@/lib/usecases/views/create-view';
import { seenView, type ViewDeps } from '@/lib/usecases/views/view-deps';

/** A view as a file, its content as it was saved. Throws NotFoundError. */
export async function exportView(
  deps: Pick<ViewDeps, 'views' | 'clock'>,
  { viewId }: { viewId: string },
  actor: Actor,
): Promise<ViewFile> {
  const { name, description, folder, tags, kind, ownerName } = await seenView(deps, actor, viewId);
  const found = await deps.views.findRevision(viewId, {}, grantsOf(actor));
  if (!found) throw new NotFoundError('view', viewId);
  return {
    meta: { kind: 'skein/view', version: viewFileVersion, exportedAt: deps.clock.now() },
    data: { name, description, folder, tags, kind, madeBy: ownerName, content: found.content },
  };
}

/** Makes a view of a file. Throws InvalidInputError for what is no view file, and for one of a newer form. */
export async function importView(
  deps: ViewDeps,
  { file, caseId = null }: { file: unknown; caseId?: string | null },
  actor: Actor,
): Promise<ViewSummary> {
  const { name, description, folder, tags, kind, madeBy, content } = parseViewFile(file).data;
  const from = `Imported; made by ${madeBy}.`;
  const given = {
    name,
    description: [description, from].join('\n').trim().slice(0, 5_000),
    folder,
    tags,
    kind,
    caseId,
  };
  return await createView(deps, { ...given, content }, actor);
}

function parseViewFile(file: unknown): ViewFile {
  const version = (file as { meta?: { version?: unknown } } | null)?.meta?.version;
  if (typeof version === 'number' && version > viewFileVersion) {
    throw new InvalidInputError({
      code: 'view_file_too_new',
      message: `This file has form ${version}; this Skein reads forms up to ${viewFileVersion}.`,
      remedy: 'Read it with the Skein that wrote it, or with a newer one.',
    });
  }
  const parsed = viewFile.safeParse(file);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InvalidInputError({
    code: 'view_file_unreadable',
    message: `This is no file of a view: at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'unknown'}.`,
  });
}
