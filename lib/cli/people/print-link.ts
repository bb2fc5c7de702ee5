import type { CliContext } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import type { MadeLink } from '@/lib/contracts/people';

/** Prints the address by which a person chooses a password. It is nowhere else. */
export async function printLink(
  { isJson, output, progress }: CliContext,
  base: string,
  { person, path, expiresAt }: MadeLink,
): Promise<void> {
  const url = new URL(path, base).href;
  if (isJson) {
    await output.json({ person, url, expiresAt });
    return;
  }
  progress.note(
    `Give this to ${person.name} (${person.login}); it works once, until ${formatTime(expiresAt)} UTC.`,
  );
  await output.line(url);
}
