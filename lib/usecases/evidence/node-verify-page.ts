import { readFile } from 'node:fs/promises';

/** The offline verifier page that goes into every bundle. */
export function nodeVerifyPage(): Promise<string> {
  return readFile(new URL('./verify-page.html', import.meta.url), 'utf8');
}
