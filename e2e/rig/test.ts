import { test as base, expect } from '@playwright/test';
import type { SignedIn } from './sign-in';

/** Journeys run against the Skein that the global setup has started; its address is known only then. Signed in. */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures asked for from this pattern
  baseURL: async ({}, use) => {
    const url = process.env.SKEIN_E2E_URL;
    if (!url) throw new Error('SKEIN_E2E_URL is not set: the global setup has not run');
    await use(url);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  storageState: async ({}, use) => {
    await use(JSON.parse(process.env.SKEIN_E2E_SESSION ?? '{}') as SignedIn);
  },
});

export { expect };
