import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Root of the installed package: the folder that holds `graph-schema/` and `bin/`. Not `new URL('../..', import.meta.url)`:
 * the web's bundler takes that for an asset to include.
 */
export const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Version of the installed package. */
export function packageVersion(): string {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
