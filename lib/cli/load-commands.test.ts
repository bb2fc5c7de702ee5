import { expect, it } from 'vitest';
import { commands } from '@/lib/cli/commands';
import { loadCommands } from '@/lib/cli/load-commands';

it.each(commands.map(({ name }) => [name]))('finds "%s"', async (name) => {
  const found = await loadCommands([...name.split(' '), '--json']);
  expect(found.map((entry) => entry.name)).toContain(name);
});

it('reads the file of the one command that is named', async () => {
  expect((await loadCommands(['db', 'status'])).map(({ name }) => name)).toEqual(['db status']);
});

it.each([[[]], [['--help']], [['db']], [['nothing']], [['../up']]])('reads all for %j', async (argv) => {
  expect(await loadCommands(argv)).toBe(commands);
});
