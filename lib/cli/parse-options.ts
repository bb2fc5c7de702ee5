import type { z } from 'zod';
import { InvalidInputError } from '@/lib/domain/errors';

const flagOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Checks the options of a command. Throws InvalidInputError that names the flag and its value. */
export function parseOptions<S extends z.ZodType>(schema: S, rawOptions: unknown): z.output<S> {
  const result = schema.safeParse(rawOptions);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  const value = (rawOptions as Record<string, unknown> | undefined)?.[name];
  throw new InvalidInputError({
    code: 'option_invalid',
    message: `${flagOf(name)} ${value === undefined ? '' : `"${String(value)}" `}cannot be used: ${issue?.message ?? 'invalid'}.`,
    remedy: 'Run the command with --help for what it takes.',
    details: { option: name },
  });
}
