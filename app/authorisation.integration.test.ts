import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { loadOperations, routes } from '@/app/routes';
import { newCase } from '@/lib/contracts/cases';
import { newView } from '@/lib/contracts/views';
import { isAllowed, permissions, type TokenScope, tokenScopes } from '@/lib/domain/access/policy';
import { type Actor, type Role, roles } from '@/lib/domain/actor';
import { type CaseAccess, caseAccesses } from '@/lib/domain/case-access';
import { cypher } from '@/lib/neo4j/cypher';
import { createCaseStore } from '@/lib/neo4j/stores/case-store';
import { createNotificationStore } from '@/lib/neo4j/stores/notification-store';
import { createPeopleStore } from '@/lib/neo4j/stores/people-store';
import { createViewStore } from '@/lib/neo4j/stores/view-store';
import { openTestGateway, testConnection } from '@/lib/testing/neo4j';
import { everyRole, testSystem } from '@/lib/testing/people';
import { canvasOf } from '@/lib/testing/stored-canvas';
import { createCase } from '@/lib/usecases/cases/create-case';
import { updateCase } from '@/lib/usecases/cases/update-case';
import { newUser } from '@/lib/usecases/people/new-user';
import { hashSecret, newSecret } from '@/lib/usecases/people/secrets';
import { createToken } from '@/lib/usecases/people/tokens';
import type { PeopleStore, User } from '@/lib/usecases/ports/people';
import { changeView } from '@/lib/usecases/views/change-view';
import { createView } from '@/lib/usecases/views/create-view';

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
async function answer(
  method: string,
  path: string,
  headers: Record<string, string>,
  values: Readonly<Record<string, string>> = {},
  body: object = {},
): Promise<Response | undefined> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const params = Object.fromEntries(names.map((name, i) => [name, values[name] ?? `none_00000${i}`]));
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const hasBody = method !== 'GET';
  at.hand = new NextRequest(`http://${host}${address}`, {
    method,
    headers: { host, ...(hasBody ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(hasBody ? { body: JSON.stringify(body) } : {}),
  });
  const route = await routes[path]?.();
  const handler = route?.[method as keyof typeof route];
  return await handler?.(at.hand, { params: Promise.resolve(params) });
}

/** The status of the answer; 0 for no such route. */
async function ask(...asked: Parameters<typeof answer>): Promise<number> {
  const response = await answer(...asked);
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

/** Who sees what a lead made, by whom it is for (issue 8, not the policy's own tables): nobody is named in any of it. */
const seenBy: Readonly<Record<CaseAccess, readonly Role[]>> = {
  open: ['viewer', 'analyst', 'lead', 'admin', 'auditor'],
  team: ['analyst', 'lead', 'admin', 'auditor'],
  restricted: ['lead', 'auditor'],
};
const workDeps = {
  ...testSystem(),
  cases: createCaseStore(gateway),
  views: createViewStore(gateway),
  notifications: createNotificationStore(gateway),
};
const ofLead = one('lead');

const makers: Readonly<Record<'case' | 'view', (access: CaseAccess) => Promise<string>>> = {
  case: async (access) =>
    (await createCase(workDeps, newCase.parse({ title: `Relay, ${access}`, access }), ofLead)).id,
  view: async (access) => {
    const draft = newView.parse({ name: `Picture, ${access}`, content: canvasOf(['a', 'b']) });
    const { id, version } = await createView(workDeps, draft, ofLead);
    await changeView(workDeps, { viewId: id, expected: version, access }, ofLead);
    return id;
  },
};

describe.each([
  ['case', 'caseId', '/api/cases', 'cases'],
  ['view', 'viewId', '/api/views', 'views'],
] as const)('a %s of a lead', (kind, name, listPath, listName) => {
  const about = operations.filter(({ path }) => path.includes(`{${name}}`));

  it.each(caseAccesses)(
    'that is %s is there for whom it is for, and to others as if it never was',
    async (access) => {
      const id = await makers[kind](access);
      expect(about.length).toBeGreaterThan(4);
      for (const { method, path } of about) {
        // What would end it for the rows after it.
        if (method === 'DELETE') continue;
        for (const role of roles) {
          const status = await ask(method, path, await session(one(role).id), { [name]: id });
          const missing = await ask(method, path, await session(one(role).id));
          rows += 2;
          const row = `${role} ${method} ${path}`;
          if (!seenBy[access].includes(role)) expect(`${row} ${status}`).toBe(`${row} ${missing}`);
          else if (method === 'GET') expect(`${row} ${status}`).not.toBe(`${row} 404`);
        }
      }
    },
  );

  it('is counted in the lists of those whom it is for, and of nobody else', async () => {
    const ids = await Promise.all(caseAccesses.map((access) => makers[kind](access)));
    for (const role of roles) {
      const response = await answer('GET', listPath, await session(one(role).id));
      const page = (await response?.json()) as { total: number } & Record<string, { id: string }[]>;
      const listed = (page[listName] ?? []).map((row) => row.id);
      const expected = caseAccesses.map((access) => seenBy[access].includes(role));
      expect([role, ids.map((id) => listed.includes(id))]).toEqual([role, expected]);
      expect(page.total).toBe(listed.length);
      rows += ids.length;
    }
  });
});

describe('a closed case', () => {
  it('is read as before and takes nothing, from whoever may change it', async () => {
    const caseId = await makers.case('open');
    await updateCase(workDeps, { caseId, status: 'closed', reason: 'done' }, ofLead);
    const parts = { notes: { text: 'late' }, tasks: { text: 'late' } };
    for (const role of ['analyst', 'lead', 'admin'] as const) {
      for (const [part, body] of Object.entries(parts)) {
        const path = `/api/cases/{caseId}/${part}`;
        const status = await ask('POST', path, await session(one(role).id), { caseId }, body);
        expect(`${role} ${part} ${status}`).toBe(`${role} ${part} 409`);
        rows += 1;
      }
      expect(await ask('GET', '/api/cases/{caseId}', await session(one(role).id), { caseId })).toBe(200);
    }
  });
});

describe('a token and a session', () => {
  const ownedBy = async (owner: Actor): Promise<[path: string, values: Record<string, string>][]> => {
    const { cookie = '' } = await session(owner.id);
    const secret = (await token(owner, ['read'])).authorization?.replace('Bearer ', '') ?? '';
    const tokenId = (await people.findToken(hashSecret(secret)))?.token.id ?? '';
    return [
      ['/api/tokens/{tokenId}', { tokenId }],
      ['/api/sessions/{sessionId}', { sessionId: hashSecret(cookie.split('=')[1] ?? '') }],
    ];
  };

  it('are ended by their owner and by administrators; to others they are missing', async () => {
    for (const role of roles) {
      for (const owner of [one(role), role === 'analyst' ? one('viewer') : one('analyst')]) {
        for (const [path, values] of await ownedBy(owner)) {
          const status = await ask('DELETE', path, await session(one(role).id), values);
          const mayEnd = owner.id === one(role).id || role === 'admin';
          expect(`${role} ${path} of ${owner.id}: ${status}`).toBe(
            `${role} ${path} of ${owner.id}: ${mayEnd ? 200 : 404}`,
          );
          rows += 1;
        }
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
