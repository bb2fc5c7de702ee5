import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The offline verifier page that goes into every bundle. Not `new URL(…)`: the web's bundler takes that for an asset. */
export function nodeVerifyPage(): Promise<string> {
  return readFile(join(dirname(fileURLToPath(import.meta.url)), 'verify-page.html'), 'utf8');
}
