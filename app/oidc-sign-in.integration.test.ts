import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { GET as callback } from '@/app/api/session/oidc/callback/route';
import { POST as begin } from '@/app/api/session/oidc/route';
import { GET as me, POST as signIn } from '@/app/api/session/route';
import { GET as sessions } from '@/app/api/sessions/route';
import { cypher } from '@/lib/neo4j/cypher';
import { createPeopleStore } from '@/lib/neo4j/stores/people-store';
import { startTestProvider, type TestProvider, walkThrough } from '@/lib/testing/identity-provider';
import { openTestGateway, resetGraph, testConnection } from '@/lib/testing/neo4j';
import { newUser } from '@/lib/usecases/people/new-user';
import { nodePasswords } from '@/lib/usecases/people/node-passwords';
import { createToken, resolveToken } from '@/lib/usecases/people/tokens';

const at = vi.hoisted(() => {
  process.env.SKEIN_TEAM = '1';
  return { hand: undefined as NextRequest | undefined };
});
vi.mock('next/headers', () => ({
  headers: async () => at.hand?.headers,
  cookies: async () => at.hand?.cookies,
}));
vi.mock('server-only', () => ({}));

const host = '127.0.0.1:3999';
const own = `http://${host}`;
const folder = mkdtempSync(join(tmpdir(), 'skein-oidc-'));
const gateway = await openTestGateway();
const people = createPeopleStore(gateway);
const clock = { now: Date.now };
let provider: TestProvider;
/** What was logged as a failure. */
const logged: string[] = [];

/** What a browser keeps of Skein, by name. */
type Jar = Map<string, string>;

async function send(handler: typeof begin, path: string, jar: Jar, body?: object): Promise<Response> {
  const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
  at.hand = new NextRequest(new URL(path, own), {
    method: body ? 'POST' : 'GET',
    headers: { host, cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const response = await handler(at.hand, { params: Promise.resolve({}) });
  for (const set of response.headers.getSetCookie()) {
    const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
  return response;
}

/** Where the page that answers the callback leads on to. */
const leadsTo = async (response: Response): Promise<string> =>
  /content="0;url=([^"]*)"/.exec(await response.text())?.[1]?.replaceAll('&amp;', '&') ?? '';

async function address(jar: Jar, to = '/clusters'): Promise<URL> {
  const response = await send(begin, '/api/session/oidc', jar, { to });
  const body = (await response.json()) as { address?: string; code?: string };
  if (body.address === undefined) throw new Error(body.code);
  return new URL(body.address);
}

const come = (answer: URL, jar: Jar): Promise<Response> =>
  send(callback, `${answer.pathname}${answer.search}`, jar);

/** The whole way: to the provider, back, and on; returns where to. */
async function arrive(sub: string, jar: Jar = new Map(), to = '/clusters'): Promise<string> {
  return await leadsTo(await come(await walkThrough((await address(jar, to)).href, sub), jar));
}

const whoIs = async (jar: Jar): Promise<unknown> => {
  const response = await send(me, '/api/session', jar);
  return response.ok ? ((await response.json()) as object) : response.status;
};

const outcomes = {
  name: 'test-sign-in-outcomes',
  access: 'read',
  timeoutMs: 10_000,
  params: z.object({}),
  row: z.object({ action: z.string(), outcome: z.string(), objects: z.array(z.string()) }),
  text: cypher`MATCH (e:AuditEntry) RETURN e.action AS action, e.outcome AS outcome, e.objects AS objects ORDER BY e.seq`,
} as const;
const lastEntries = async (count: number): Promise<string[]> =>
  (await gateway.run(outcomes, {})).slice(-count).map(({ action, outcome }) => `${action} ${outcome}`);

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation((...parts) => void logged.push(inspect(parts, { depth: 9 })));
  provider = await startTestProvider();
  provider.leadBackTo(`${own}/api/session/oidc/callback`);
  const { uri, user, password, database } = testConnection();
  const secretFile = join(folder, 'client-secret');
  writeFileSync(secretFile, `${provider.clientSecret}\n`);
  Object.assign(process.env, {
    SKEIN_DATA: folder,
    SKEIN_LOG: 'silent',
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    SKEIN_OIDC_ISSUER: provider.issuer,
    SKEIN_OIDC_CLIENT_ID: provider.clientId,
    SKEIN_OIDC_CLIENT_SECRET_FILE: secretFile,
    SKEIN_OIDC_LABEL: 'Acme',
    SKEIN_OIDC_ROLES: JSON.stringify({ analyst: ['fraud, aml'], admin: ['cn=skein'] }),
    SKEIN_OIDC_SECOND_FACTOR: 'otp, hwk',
    SKEIN_PASSWORDS_ONLY_FOR: 'emergency',
  });
});
afterAll(async () => {
  await provider.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await resetGraph(gateway);
  (globalThis as { skeinWindows?: unknown }).skeinWindows = undefined;
  provider.people.clear();
  for (const sub of ['1', '2']) {
    provider.people.set(sub, {
      sub,
      name: `Person ${sub}`,
      preferred_username: 'Bo',
      groups: ['everybody', 'fraud, aml'],
    });
  }
});

describe('the provider is down', () => {
  it('is said at sign-in, and everything works once it is up', async () => {
    const port = Number(new URL(provider.issuer).port);
    const known = [...provider.people];
    for (let times = 0; times < 2; times += 1) {
      await provider.close();
      await expect(address(new Map())).rejects.toThrow('provider_down');
      provider = await startTestProvider(port);
      provider.leadBackTo(`${own}/api/session/oidc/callback`);
      for (const [sub, person] of known) provider.people.set(sub, person);
      expect(await arrive('1')).toBe(`${own}/clusters`);
    }
  });
});

describe('signing in at the provider', () => {
  it('makes a person with the role of their groups, by PKCE, and under a session of their own', async () => {
    const jar: Jar = new Map();
    const to = await address(jar, '/cases?x=1');
    expect(to.searchParams.get('code_challenge_method')).toBe('S256');
    expect(to.searchParams.get('redirect_uri')).toBe(`${own}/api/session/oidc/callback`);
    const response = await come(await walkThrough(to.href, '1'), jar);
    expect(response.status).toBe(200);
    const [session] = response.headers.getSetCookie().filter((set) => set.startsWith('skein-session-'));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=strict/i);
    expect(await leadsTo(response)).toBe(`${own}/cases?x=1`);
    expect([...jar.keys()]).toEqual(['skein-session-3999']);
    expect(await whoIs(jar)).toMatchObject({ name: 'Person 1', role: 'analyst' });
    expect(await lastEntries(2)).toEqual(['role.by_groups asked', 'sign_in ok']);
  });

  it('knows people by subject alone: a person of Skein with the same name is somebody else', async () => {
    const local = newUser({ clock }, { id: 'u-bo', login: 'bo', name: 'Bo', role: 'admin', source: 'local' });
    await people.saveUser(local);
    await arrive('1');
    await arrive('2');
    await arrive('1');
    const everybody = await people.listUsers();
    expect(everybody.map(({ login, role, source }) => [login, role, source])).toEqual([
      ['bo', 'admin', 'local'],
      ['bo.2', 'analyst', 'oidc'],
      ['bo.3', 'analyst', 'oidc'],
    ]);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
  ])('leads on to no other site: %j', async (to) => {
    expect(new URL(await arrive('1', new Map(), to)).origin).toBe(own);
  });
});

describe('an answer', () => {
  it('works once', async () => {
    const jar: Jar = new Map();
    const answer = await walkThrough((await address(jar)).href, '1');
    const before = new Map(jar);
    expect(await leadsTo(await come(answer, jar))).toBe(`${own}/clusters`);
    const again = new Map(before);
    expect(await leadsTo(await come(answer, again))).toBe(`${own}/sign-in?problem=provider_answer_unknown`);
    expect(await whoIs(again)).toBe(401);
    expect(await lastEntries(1)).toEqual(['sign_in denied']);
  });

  const tamper: [string, (address: URL) => void, (answer: URL) => void][] = [
    ['another state', () => {}, (answer) => answer.searchParams.set('state', 'x'.repeat(43))],
    ['no state', () => {}, (answer) => answer.searchParams.delete('state')],
    ['a nonce that was not ours', (to) => to.searchParams.set('nonce', 'x'.repeat(43)), () => {}],
    ['a code for another verifier', (to) => to.searchParams.set('code_challenge', 'x'.repeat(43)), () => {}],
    [
      'the name of another issuer',
      () => {},
      (answer) => answer.searchParams.set('iss', 'https://other.example'),
    ],
    ['no name of the issuer', () => {}, (answer) => answer.searchParams.delete('iss')],
    ['a code nobody gave', () => {}, (answer) => answer.searchParams.set('code', 'x'.repeat(43))],
  ];
  it.each(tamper)('with %s is refused', async (_, before, after) => {
    const jar: Jar = new Map();
    const to = await address(jar);
    before(to);
    const answer = await walkThrough(to.href, '1');
    after(answer);
    expect(await leadsTo(await come(answer, jar))).toBe(`${own}/sign-in?problem=provider_answer_unknown`);
    expect(await whoIs(jar)).toBe(401);
    expect(await people.listUsers()).toEqual([]);
  });

  it('in a browser that did not begin it is refused, and so many times that it has to wait', async () => {
    const answer = await walkThrough((await address(new Map())).href, '1');
    const problems: string[] = [];
    for (let n = 0; n < 21; n += 1) problems.push(await leadsTo(await come(answer, new Map())));
    expect(problems[0]).toBe(`${own}/sign-in?problem=provider_answer_unknown`);
    expect(problems.at(-1)).toBe(`${own}/sign-in?problem=too_many_tries`);
  });

  it('that says no is told as that', async () => {
    const jar: Jar = new Map();
    const state = (await address(jar)).searchParams.get('state') ?? '';
    const search = new URLSearchParams({ state, error: 'access_denied', iss: provider.issuer });
    const answer = new URL(`/api/session/oidc/callback?${search.toString()}`, own);
    expect(await leadsTo(await come(answer, jar))).toBe(`${own}/sign-in?problem=provider_refused`);
  });
});

describe('groups', () => {
  const setGroups = (groups: string[]): void => {
    const person = provider.people.get('1');
    if (person) person.groups = groups;
  };

  it('decide at each sign-in: another role ends what was open, no role lets nobody in', async () => {
    const first: Jar = new Map();
    await arrive('1', first);
    setGroups(['cn=skein', 'fraud, aml']);
    const second: Jar = new Map();
    await arrive('1', second);
    expect(await whoIs(second)).toMatchObject({ role: 'admin' });
    expect(await whoIs(first)).toBe(401);

    const [user] = await people.listUsers();
    const token = await createToken(
      { people, clock, ids: { next: () => 't-1' } },
      { name: 'script', scopes: ['read'], days: 1 },
      { id: user?.id ?? '', name: '', role: 'admin' },
    );
    expect(await resolveToken({ people, clock }, token.secret)).toBeDefined();
    setGroups(['fraud', 'cn=skein,dc=x']);
    const third: Jar = new Map();
    expect(await arrive('1', third)).toBe(`${own}/sign-in?problem=no_role`);
    expect([await whoIs(second), await whoIs(third)]).toEqual([401, 401]);
    expect(await resolveToken({ people, clock }, token.secret)).toBeUndefined();
    expect((await gateway.run(outcomes, {})).at(-1)).toEqual({
      action: 'sign_in',
      outcome: 'denied',
      objects: [`user:${user?.id}`],
    });
  });

  it('let nobody in who is disabled here', async () => {
    await arrive('1');
    const [user] = await people.listUsers();
    await people.changeUser(user?.id ?? '', (now) => ({ ...now, isDisabled: true }));
    const jar: Jar = new Map();
    expect(await arrive('1', jar)).toBe(`${own}/sign-in?problem=user_disabled`);
    expect(await whoIs(jar)).toBe(401);
  });
});

describe('a role that must have a second factor', () => {
  it('takes the word of the provider, as the settings name it', async () => {
    await people.setFactorRoles(['analyst']);
    const open = async (amr: string[]): Promise<number> => {
      const person = provider.people.get('1');
      if (person) person.amr = amr;
      const jar: Jar = new Map();
      await arrive('1', jar);
      expect(await whoIs(jar)).toMatchObject({ role: 'analyst' });
      return (await send(sessions, '/api/sessions', jar)).status;
    };
    expect([await open(['pwd']), await open(['pwd', 'otp'])]).toEqual([403, 200]);
  });
});

describe('passwords that are switched off', () => {
  it('sign in the emergency administrator alone, and say so to nobody else but the owner of the password', async () => {
    const password = 'four words quite apart';
    const passwordHash = await nodePasswords().hash(password);
    for (const login of ['emergency', 'cy']) {
      const user = newUser(
        { clock },
        { id: `u-${login}`, login, name: login, role: 'admin', source: 'local' },
      );
      await people.saveUser({ ...user, passwordHash });
    }
    const tryAs = async (login: string, typed: string): Promise<string | undefined> => {
      const response = await send(signIn, '/api/session', new Map(), { login, password: typed });
      return ((await response.json()) as { code?: string }).code;
    };
    expect(await tryAs('emergency', password)).toBeUndefined();
    expect(await tryAs('cy', password)).toBe('passwords_off');
    expect([await tryAs('cy', 'wrong'), await tryAs('emergency', 'wrong')]).toEqual([
      'wrong_password',
      'wrong_password',
    ]);
  });
});

describe('what is logged', () => {
  it('holds no secret', () => {
    expect(logged.join('\n')).toContain('provider_down');
    expect(logged.join('\n')).not.toContain(provider.clientSecret);
  });
});
