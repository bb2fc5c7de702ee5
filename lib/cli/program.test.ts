import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { parseInvocation } from '@/lib/cli/program';
import { AppError } from '@/lib/domain/errors';

const list = defineCommand({
  name: 'things list',
  access: null,
  summary: 'lists things',
  options: z.object({ limit: z.coerce.number().int().max(9) }),
  configure: (command) => {
    command.argument('[names...]').option('--limit <count>', 'how many', '3');
  },
  run: async () => 0,
});

const errorOf = (argv: string[]): AppError => {
  try {
    parseInvocation([list], '1.0.0', argv);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('expected an AppError');
};

describe('parseInvocation', () => {
  it('finds a command in a group, with its defaults, flags and arguments', () => {
    const invocation = parseInvocation([list], '1.0.0', [
      'things',
      'list',
      'a',
      'b',
      '--data',
      '/d',
      '--json',
    ]);
    expect(invocation?.entry.name).toBe('things list');
    expect(invocation?.args).toEqual(['a', 'b']);
    expect(invocation?.options).toEqual({ limit: '3', data: '/d', json: true });
  });

  it.each([
    [['nothing'], 'unknown command'],
    [['things', 'list', '--wrong'], 'unknown option'],
    [['things', 'list', '--limit'], 'argument missing'],
  ])('refuses %j as wrong usage', (argv, words) => {
    const error = errorOf(argv);
    expect(error.kind).toBe('invalid_input');
    expect(error.message).toContain(words);
  });
});

describe('a command', () => {
  it('names the flag and the value that cannot be used', async () => {
    const run = list.run({} as Parameters<typeof list.run>[0], { limit: '12' }, []);
    await expect(run).rejects.toThrow('--limit "12" cannot be used');
  });
});
