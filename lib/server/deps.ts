import 'server-only';
import type { Deps, Workspace } from '@/lib/workspace/deps';
import { openWorkspace } from '@/lib/workspace/open';

/** Kept on globalThis: hot reload evaluates modules anew, and each evaluation would leak a driver. */
const store = globalThis as typeof globalThis & { skeinWorkspace?: Promise<Workspace> | undefined };

/**
 * The web server's composition root: attaches once to the data folder that `skein up` has opened (`SKEIN_DATA`) or to the
 * user's own Neo4j (`NEO4J_URI`). A failed attempt is not kept, so the next request tries again.
 */
export async function getDeps(): Promise<Deps> {
  store.skeinWorkspace ??= openWorkspace({ mode: 'attach', name: 'web' });
  try {
    return (await store.skeinWorkspace).deps;
  } catch (error) {
    store.skeinWorkspace = undefined;
    throw error;
  }
}
