import { join } from 'node:path';
import { runSkein } from '../rig/skein';

/** The world of the journeys: 400 accounts, made by `skein synth`, imported and linked by the real commands. */
export async function seedWorld(dataDir: string): Promise<void> {
  const source = join(dataDir, 'e2e-source');
  await runSkein(
    dataDir,
    'synth',
    '--accounts',
    '400',
    '--seed',
    '7',
    '--difficulty',
    'easy',
    '--out',
    source,
  );
  await runSkein(dataDir, 'db', 'start');
  try {
    await runSkein(dataDir, 'import', '--from', source);
    await runSkein(dataDir, 'link');
  } finally {
    await runSkein(dataDir, 'db', 'stop');
  }
}
