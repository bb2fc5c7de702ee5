import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { loadOperations, routes } from '@/app/routes';
import { newCase } from '@/lib/contracts/cases';
import { isAllowed, permissions, type TokenScope, tokenScopes } from '@/lib/domain/access/policy';
import { type Actor, type Role, roles } from '@/lib/domain/actor';
import { cypher } from '@/lib/neo4j/cypher';
import { createCaseStore } from '@/lib/neo4j/stores/case-store';
import { createNotificationStore } from '@/lib/neo4j/stores/notification-store';
import { createPeopleStore } from '@/lib/neo4j/stores/people-store';
import { openTestGateway, testConnection } from '@/lib/testing/neo4j';
import { everyRole, testSystem } from '@/lib/testing/people';
import { createCase } from '@/lib/usecases/cases/create-case';
import { newUser } from '@/lib/usecases/people/new-user';
import { hashSecret, newSecret } from '@/lib/usecases/people/secrets';
import { createToken } from '@/lib/usecases/people/tokens';
import type { PeopleStore, User } from '@/lib/usecases/ports/people';

/** Next keeps the request at hand outside its handler; here it stands in one place, and requests go one by one. */
const at = vi.hoisted(() => {
  process.env.SKEIN_TEAM = '1';
  return { hand: undefined as NextRequest | undefined };
});
vi.mock('next/headers', () => ({
  headers: async () => at.hand?.headers,
  cookies: async () => at.hand?.cookies,
}));
vi.mock('server-only', () => ({}));

const host = 'skein.test:80';
const now = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'skein-matrix-'));
const gateway = await openTestGateway();
const people: PeopleStore = createPeopleStore(gateway);
const operations = await loadOperations();

const userOf = (actor: Actor): User =>
  newUser({ clock: { now: () => now } }, { ...actor, login: actor.id, source: 'local' });

/** Who asks: by what header, and what the policy is to make of them. Every row asks with a session or token of its own. */
interface Asker {
  name: string;
  sign: () => Promise<Record<string, string>>;
  /** Undefined: nobody knows them. */
  known?: { role: Role; scopes: readonly TokenScope[] | null };
}

async function session(userId: string, hoursAgo = 0): Promise<Record<string, string>> {
  const secret = newSecret();
  const begun = Date.now() - hoursAgo * 3_600_000;
  const where = { address: 'test', agent: 'test', how: 'password', hasSecondFactor: false } as const;
  await people.saveSession({ id: hashSecret(secret), userId, createdAt: begun, lastSeenAt: begun, ...where });
  return { cookie: `skein-session-80=${secret}` };
}

async function token(actor: Actor, scopes: readonly TokenScope[], days = 1): Promise<Record<string, string>> {
  const ids = { next: (kind: string) => `${kind}_${newSecret()}` };
  const input = { name: 'matrix', scopes: [...scopes], days };
  const { secret } = await createToken({ people, ids, clock: { now: Date.now } }, input, actor);
  return { authorization: `Bearer ${secret}` };
}

const one = (role: Role): Actor => everyRole.find((actor) => actor.role === role) as Actor;
const gone: Actor = { id: 'u-gone', name: 'Gone', role: 'admin' };

const askers: readonly Asker[] = [
  { name: 'nobody', sign: async () => ({}) },
  { name: 'a secret nobody has', sign: async () => ({ cookie: `skein-session-80=${newSecret()}` }) },
  ...roles.map((role) => ({
    name: role,
    sign: () => session(one(role).id),
    known: { role, scopes: null },
  })),
  { name: 'an administrator who is disabled', sign: () => session(gone.id) },
  { name: 'an administrator of yesterday', sign: () => session(one('admin').id, 30) },
  { name: 'a token past its end', sign: () => token(one('admin'), tokenScopes, -1) },
  {
    name: 'a reading token of an administrator',
    sign: () => token(one('admin'), ['read']),
    known: { role: 'admin', scopes: ['read'] },
  },
  {
    name: 'a token of a viewer with every scope',
    sign: () => token(one('viewer'), tokenScopes),
    known: { role: 'viewer', scopes: tokenScopes },
  },
];

/** Calls the route as it is, with real people, policy and database; names in the path stand for `values`, or nothing there is. */
async function ask(
  method: string,
  path: string,
  headers: Record<string, string>,
  values: Readonly<Record<string, string>> = {},
): Promise<number> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const params = Object.fromEntries(names.map((name, i) => [name, values[name] ?? `none_00000${i}`]));
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const hasBody = method !== 'GET';
  at.hand = new NextRequest(`http://${host}${address}`, {
    method,
    headers: { host, ...(hasBody ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(hasBody ? { body: '{}' } : {}),
  });
  const route = await routes[path]?.();
  const handler = route?.[method as keyof typeof route];
  const response = await handler?.(at.hand, { params: Promise.resolve(params) });
  await response?.body?.cancel();
  return response?.status ?? 0;
}

const verdictOf = (status: number): string => {
  if (status === 401) return 'unknown';
  if (status === 403) return 'refused';
  return status >= 500 || status === 0 ? `broken (${status})` : 'let in';
};

beforeAll(async () => {
  const { uri, user, password, database } = testConnection();
  Object.assign(process.env, {
    SKEIN_DATA: folder,
    SKEIN_LOG: 'silent',
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  });
  for (const actor of everyRole) await people.saveUser(userOf(actor));
  await people.saveUser({ ...userOf(gone), isDisabled: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let rows = 0;

/** Reliability case A-01. */
describe('every operation lets in whom the policy names, and nobody else', () => {
  it.each(operations.map((one) => [`${one.method} ${one.path}`, one] as const))('%s', async (_, placed) => {
    const { method, path, operation } = placed;
    const { access } = operation;
    if (access === 'public') return;
    const expected: string[] = [];
    const found: string[] = [];
    for (const { name, sign, known } of askers) {
      const verdict = known === undefined ? 'unknown' : isAllowed(known, access) ? 'let in' : 'refused';
      expected.push(`${name}: ${verdict}`);
      found.push(`${name}: ${verdictOf(await ask(method, path, await sign()))}`);
      rows += 1;
    }
    expect(found).toEqual(expected);
  });
});

/** What the policy's lines lead to, held against the words and not against the policy itself. */
describe('whatever the policy says', () => {
  const changing = operations.filter(
    ({ method, operation }) => method !== 'GET' && operation.access !== 'public',
  );

  it('a viewer and an auditor start, delete and export nothing', async () => {
    const mustRefuse = changing.filter(({ path }) =>
      /\/(runs|imports|batches|jobs|exports|keys)\b/.test(path),
    );
    expect(mustRefuse.length).toBeGreaterThan(5);
    for (const { method, path } of mustRefuse) {
      for (const role of ['viewer', 'auditor'] as const) {
        expect(`${role} ${method} ${path} ${await ask(method, path, await session(one(role).id))}`).toMatch(
          /403$/,
        );
        rows += 1;
      }
    }
  });
});

describe('a case that names its people', () => {
  const about = operations.filter(({ method, path }) => method === 'GET' && path.includes('{caseId}'));

  it('is there for its owner and for auditors, and for nobody else, in no list either', async () => {
    const deps = {
      ...testSystem(),
      cases: createCaseStore(gateway),
      notifications: createNotificationStore(gateway),
    };
    const input = newCase.parse({ title: 'Relay', access: 'restricted' });
    const { id } = await createCase(deps, input, one('lead'));
    for (const { method, path } of about) {
      for (const role of roles) {
        const status = await ask(method, path, await session(one(role).id), { caseId: id });
        const isSeen = role === 'lead' || role === 'auditor';
        expect(`${role} ${path}: ${status === 404 ? 'not there' : 'there'}`).toBe(
          `${role} ${path}: ${isSeen ? 'there' : 'not there'}`,
        );
        rows += 1;
      }
    }
  });
});

/** What a page of another site could make a browser send along with its user's cookie. */
describe('another site', () => {
  it('changes nothing, whoever its user is', async () => {
    const changing = operations.filter(({ method }) => method !== 'GET');
    expect(changing.length).toBeGreaterThan(40);
    for (const { method, path } of changing) {
      for (const foreign of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
        const status = await ask(method, path, { ...(await session(one('admin').id)), ...foreign });
        expect(`${method} ${path}: ${status}`).toBe(`${method} ${path}: 403`);
        rows += 1;
      }
    }
  });
});

describe('a role that must have a second factor', () => {
  const proven = async (id: string): Promise<Record<string, string>> => {
    const signed = await session(id);
    await people.proveSession(hashSecret(signed.cookie?.split('=')[1] ?? ''), true);
    return signed;
  };

  it('opens nothing but setting one up, to sessions and tokens alike, until one was shown', async () => {
    await people.setFactorRoles(['lead']);
    const lead = one('lead');
    for (const { method, path, operation } of operations) {
      const { access } = operation;
      if (access === 'public') continue;
      const isOpen = access.startsWith('entry.');
      const mayLead = isAllowed({ role: 'lead', scopes: null }, access) ? 'let in' : 'refused';
      const expected = isOpen ? ['let in', 'let in', 'let in'] : ['refused', 'refused', mayLead];
      const found: string[] = [];
      for (const sign of [() => session(lead.id), () => token(lead, tokenScopes), () => proven(lead.id)]) {
        found.push(verdictOf(await ask(method, path, await sign())));
        rows += 1;
      }
      expect([`${method} ${path}`, found]).toEqual([`${method} ${path}`, expected]);
    }
    expect(await ask('GET', '/api/sessions', await session(one('analyst').id))).toBe(200);
    await people.setFactorRoles([]);
  });
});

const placesOfReader = {
  name: 'test-places-of-reader',
  access: 'read',
  timeoutMs: 10_000,
  params: z.object({ actorId: z.string() }),
  row: z.object({ place: z.string() }),
  text: cypher`MATCH (e:AuditEntry {actorId: $actorId}) RETURN DISTINCT e.place AS place`,
} as const;

describe('what the policy marks as recorded', () => {
  it('is not read without a record of it', async () => {
    const reads = operations.filter(
      ({ method, operation: { access } }) =>
        method === 'GET' && access !== 'public' && permissions[access].isRecorded,
    );
    const answered: string[] = [];
    for (const { method, path } of reads) {
      const status = await ask(method, path, await session(one('admin').id));
      if (status === 200 || status === 404) answered.push(`${method} ${path}`);
    }
    expect(answered.length).toBeGreaterThan(20);
    const kept = await gateway.run(placesOfReader, { actorId: one('admin').id });
    const places = new Set(kept.map(({ place }) => place));
    expect(answered.filter((place) => !places.has(place))).toEqual([]);
  });
});

it('is 1,300 rows and more', () => {
  expect(rows).toBeGreaterThanOrEqual(1_300);
});
