import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A browser to run the journeys in, and where it came from. */
export interface Browser {
  executablePath: string;
  origin: 'CHROMIUM_PATH' | 'system' | 'Playwright' | '@sparticuz/chromium';
}

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => systemNames.map((name) => join(folder, name))).find(isExecutable);
}

/** Takes the first browser there is: `CHROMIUM_PATH`, the system's, Playwright's own, the one from npm (unpacked into TMPDIR). */
export async function findChromium(): Promise<Browser> {
  const configured = process.env.CHROMIUM_PATH;
  if (configured) {
    if (!isExecutable(configured)) throw new Error(`CHROMIUM_PATH is "${configured}", which cannot be run.`);
    return { executablePath: configured, origin: 'CHROMIUM_PATH' };
  }
  const system = findOnPath();
  if (system) return { executablePath: system, origin: 'system' };
  const playwrights = chromium.executablePath();
  if (existsSync(playwrights)) return { executablePath: playwrights, origin: 'Playwright' };
  const { default: packaged } = await import('@sparticuz/chromium');
  return { executablePath: await packaged.executablePath(), origin: '@sparticuz/chromium' };
}

/** Software rendering and, for root in a container, no sandbox. Never switches off web security. */
export function chromiumArguments(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
  ];
}
