import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import type { Invitation, MadeLink, Me } from '@/lib/contracts/people';
import type { RunningSkein } from './skein';

const password = 'four words quite apart';

/** Somebody of a team, in a browser of their own. */
export interface Member {
  readonly me: Me;
  readonly page: Page;
  readonly request: APIRequestContext;
}

/** Sends JSON as the person; fails with what the server said. */
export async function send<T>(
  { request }: Pick<Member, 'request'>,
  method: 'POST' | 'PATCH',
  path: string,
  data: object,
): Promise<T> {
  const response = await request.fetch(path, { method, data });
  expect(response.ok(), `${method} ${path}: ${response.status()} ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

/** Spends a link that lets its holder choose a password; they are signed in from then on. */
async function enter(browser: Browser, skein: RunningSkein, link: string, named: object): Promise<Member> {
  const context = await browser.newContext({
    baseURL: skein.url,
    locale: 'en-US',
    storageState: { cookies: [], origins: [] },
  });
  const page = await context.newPage();
  const secret = new URL(link, skein.url).hash.slice(1);
  const { request } = page;
  const me = await send<Me>({ request }, 'POST', '/api/session/link/password', {
    secret,
    password,
    ...named,
  });
  return { me, page, request };
}

/** The first administrator of a Skein that nobody has entered yet. */
export function enterFirst(browser: Browser, skein: RunningSkein): Promise<Member> {
  return enter(browser, skein, skein.signInUrl, { login: 'ada', name: 'Ada Lovelace' });
}

/** Invites a colleague, who signs in at once. */
export async function invite(
  browser: Browser,
  skein: RunningSkein,
  admin: Member,
  invitation: Invitation,
): Promise<Member> {
  const { path } = await send<MadeLink>(admin, 'POST', '/api/people', invitation);
  return await enter(browser, skein, path, {});
}
