import { fileURLToPath } from 'node:url';

/** Root of the installed package: the folder that holds `graph-schema/` and `bin/`. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
