import { readFile } from 'node:fs/promises';
import { InvalidInputError } from '@/lib/domain/errors';

/** Reads a mapping file. Throws InvalidInputError when it is missing or not a JSON object; its fields are checked later. */
export async function readMapping(path: string): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new InvalidInputError({
      code: 'mapping_unreadable',
      message: `The mapping file ${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      remedy: 'Check the path given to --mapping.',
      cause,
    });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch (cause) {
    throw notAnObject(path, cause instanceof Error ? cause.message : String(cause), cause);
  }
  throw notAnObject(path, 'it is not an object', undefined);
}

function notAnObject(path: string, why: string, cause: unknown): InvalidInputError {
  return new InvalidInputError({
    code: 'mapping_not_json',
    message: `The mapping file ${path} is not a JSON object: ${why}.`,
    remedy: 'docs/import.md shows a mapping file and names its JSON Schema.',
    cause,
  });
}
