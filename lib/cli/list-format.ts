import { z } from 'zod';
import type { CliContext } from '@/lib/cli/command';

/** Forms in which a list can be printed; `--json` is short for `--format json`. */
export const listFormats = ['table', 'csv', 'json'] as const;
export const listFormat = z.enum(listFormats).default('table');

/** The form to print in. */
export function formatOf(
  context: CliContext,
  format: (typeof listFormats)[number],
): (typeof listFormats)[number] {
  return context.isJson ? 'json' : format;
}
