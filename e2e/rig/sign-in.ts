import { type BrowserContext, request } from '@playwright/test';
import type { RunningSkein } from './skein';

/** Cookies of a browser that is signed in. */
export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Opens the address that `skein up` printed and keeps the session it gives. */
export async function signIn(skein: RunningSkein): Promise<SignedIn> {
  const context = await request.newContext();
  const response = await context.get(skein.signInUrl);
  if (!response.ok()) throw new Error(`${skein.signInUrl} answered ${response.status()}`);
  const state = await context.storageState();
  await context.dispose();
  return state;
}
