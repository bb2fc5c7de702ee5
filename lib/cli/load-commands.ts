import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CommandEntry } from '@/lib/cli/command';

const isWord = (text: string): boolean => /^[a-z]+$/.test(text);

/** The command whose file is called like its words (`db status`: commands/db-status.ts). */
async function findByFile(words: readonly string[]): Promise<CommandEntry | undefined> {
  if (words.length === 0 || !words.every(isWord)) return undefined;
  const path = join(import.meta.dirname, 'commands', `${words.join('-')}.ts`);
  if (!existsSync(path)) return undefined;
  const module = (await import(pathToFileURL(path).href)) as Record<string, Partial<CommandEntry>>;
  return Object.values(module).find(({ name }) => name === words.join(' ')) as CommandEntry | undefined;
}

/**
 * The commands that `argv` may mean: the one it names, where its file tells, else all. Reading the modules of all takes
 * several times as long as what most commands do.
 */
export async function loadCommands(argv: readonly string[]): Promise<readonly CommandEntry[]> {
  const named = (await findByFile(argv.slice(0, 2))) ?? (await findByFile(argv.slice(0, 1)));
  return named ? [named] : (await import('@/lib/cli/commands')).commands;
}
