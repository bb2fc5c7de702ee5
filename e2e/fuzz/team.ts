import type { Invitation, MadeLink, NewTokenInput } from '@/lib/contracts/people';
import { tokenScopes } from '@/lib/domain/access/policy';
import type { RunningSkein } from '../rig/skein';

const password = 'four words quite apart';

/** Somebody who asks: a token of every scope, held back by the role alone. */
export interface Asker {
  readonly name: string;
  readonly token: string;
}

/** A browser without a window: keeps the cookie of a session. */
class Session {
  #cookie = '';
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(new URL(path, this.#url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.#url, cookie: this.#cookie },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${text}`);
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.#cookie = cookie.split(';', 1)[0] ?? '';
    return JSON.parse(text) as T;
  }
}

async function enter(skein: RunningSkein, link: string, named: object): Promise<Session> {
  const session = new Session(skein.url);
  const secret = new URL(link, skein.url).hash.slice(1);
  await session.post('/api/session/link/password', { secret, password, ...named });
  return session;
}

async function tokenOf(session: Session, name: string): Promise<Asker> {
  const wanted: NewTokenInput = { name: 'Fuzz', scopes: [...tokenScopes], days: 1 };
  const { secret } = await session.post<{ secret: string }>('/api/tokens', wanted);
  return { name, token: secret };
}

/** Two analysts and one of each other role, each with a token; the administrator, who can shut the others out, comes last. */
export async function makeTeam(skein: RunningSkein): Promise<Asker[]> {
  const admin = await enter(skein, skein.signInUrl, { login: 'ada', name: 'Ada' });
  const others: Invitation[] = [
    { login: 'bo', name: 'Bo', role: 'analyst' },
    { login: 'cy', name: 'Cy', role: 'analyst' },
    { login: 'di', name: 'Di', role: 'lead' },
    { login: 'ed', name: 'Ed', role: 'viewer' },
    { login: 'fu', name: 'Fu', role: 'auditor' },
  ];
  const askers: Asker[] = [];
  for (const invitation of others) {
    const { path } = await admin.post<MadeLink>('/api/people', invitation);
    const session = await enter(skein, path, {});
    askers.push(await tokenOf(session, `${invitation.role} ${invitation.name}`));
  }
  return [...askers, await tokenOf(admin, 'admin Ada')];
}
