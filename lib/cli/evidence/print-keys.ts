import type { CliContext } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { SigningKeySummary } from '@/lib/contracts/evidence';
import { manageSigningKeys, type SigningKeyAction } from '@/lib/usecases/evidence/manage-signing-keys';
import { nodeSigningKeys } from '@/lib/usecases/evidence/node-signing-keys';
import { dataPaths } from '@/lib/workspace/paths';
import { systemClock } from '@/lib/workspace/system';

/** Does something to the signing keys of the data folder and prints them. Listing needs no database. */
export async function printKeys(context: CliContext, action: SigningKeyAction): Promise<number> {
  // A change of keys is recorded, and the record is in the database.
  if (context.question) await withWorkspace(context, async () => {});
  const keys = nodeSigningKeys(dataPaths(context.dataDir).secrets);
  const summaries = await manageSigningKeys({ keys, clock: systemClock }, action);
  if (context.isJson) {
    await context.output.json(summaries);
    return 0;
  }
  const table = formatTable<SigningKeySummary>(
    [
      { title: 'Key id', value: (key) => key.keyId },
      { title: 'Standing', value: (key) => key.standing },
      { title: 'Created (UTC)', value: (key) => formatTime(key.createdAt) },
    ],
    summaries,
  );
  const current = summaries.findLast((key) => key.standing === 'current');
  await context.output.line(
    `${table}\n\nPublic key to give to recipients:\n${current?.publicKeyPem.trim() ?? 'none'}`,
  );
  return 0;
}
