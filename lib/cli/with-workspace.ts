import type { CliContext } from '@/lib/cli/command';
import { permissions } from '@/lib/domain/access/policy';
import { auditObjects } from '@/lib/usecases/audit/objects';
import type { Workspace } from '@/lib/workspace/deps';
import { openWorkspace } from '@/lib/workspace/open';

/** Keeps in the audit log what the command asks for, before it gets it. */
export async function recordQuestion({ question, actor }: CliContext, { deps }: Workspace): Promise<void> {
  if (!question || !permissions[question.access].isRecorded) return;
  await deps.audit.record({
    actorId: actor.id,
    actorName: actor.name,
    role: actor.role,
    credential: '',
    action: question.access,
    place: question.place,
    outcome: 'asked',
    objects: auditObjects(question.about),
    purpose: '',
    address: 'local',
    channel: 'cli',
  });
}

/** Opens the data folder of a command; starts the database if none runs. The caller closes it. */
export async function openForCommand(context: CliContext): Promise<Workspace> {
  const workspace = await openWorkspace({
    dataDir: context.dataDir,
    mode: 'start',
    name: 'cli',
    onProgress: context.progress.onProgress,
    signal: context.signal,
  });
  context.progress.clear();
  try {
    await recordQuestion(context, workspace);
    return workspace;
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

/** Opens the data folder, does the work and closes again, whatever happens. A database it had to start is stopped. */
export async function withWorkspace<T>(
  context: CliContext,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const workspace = await openForCommand(context);
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}
