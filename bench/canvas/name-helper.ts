import type { Page } from '@playwright/test';

/** tsx marks the names of functions by a helper of its own; functions sent into a page need it there too. */
export async function giveNameHelper(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name ??= (value) => value');
}
