import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedWorld } from '../seeds/world';
import { signIn } from './sign-in';
import { startSkein } from './skein';

/** Seeds a small world through the command line and serves it; the returned function takes it all down again. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'skein-e2e-'));
  try {
    await seedWorld(dataDir);
    const skein = await startSkein(dataDir);
    process.env.SKEIN_E2E_URL = skein.url;
    process.env.SKEIN_E2E_DATA = dataDir;
    process.env.SKEIN_E2E_SESSION = JSON.stringify(await signIn(skein));
    return async () => {
      await skein.stop();
      await rm(dataDir, { recursive: true, force: true });
    };
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}
