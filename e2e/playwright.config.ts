import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './rig/chromium';

const browser = await findChromium();
const reportFile = process.env.SKEIN_E2E_REPORT;

/** Journeys against the production build, started by `skein up` on worlds seeded through the command line. */
export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  globalSetup: './rig/global-setup.ts',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: reportFile ? [['list'], ['json', { outputFile: reportFile }]] : [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    acceptDownloads: true,
    launchOptions: { executablePath: browser.executablePath, args: chromiumArguments() },
  },
});
