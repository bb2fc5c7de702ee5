import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditRecord } from '@/lib/contracts/audit';
import type { Role } from '@/lib/domain/actor';
import { createPeopleStore } from '@/lib/neo4j/stores/people-store';
import { authenticatorWith } from '@/lib/testing/authenticator';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import { person, testSystem } from '@/lib/testing/people';
import { changePerson, invitePerson, listPeople, resetPerson } from '@/lib/usecases/people/manage-people';
import { nodePasswords } from '@/lib/usecases/people/node-passwords';
import { nodeSecretBox } from '@/lib/usecases/people/node-secret-box';
import { changePassword } from '@/lib/usecases/people/own-account';
import { choosePassword, describeLink, makeFirstLink } from '@/lib/usecases/people/password-links';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
} from '@/lib/usecases/people/second-factor';
import { hashSecret } from '@/lib/usecases/people/secrets';
import { resolveSession } from '@/lib/usecases/people/sessions';
import { signIn } from '@/lib/usecases/people/sign-in';
import { setSignInRules } from '@/lib/usecases/people/sign-in-rules';
import { stillSignedIn } from '@/lib/usecases/people/still-signed-in';

const cost = { memoryCost: 256, timeCost: 2, parallelism: 1 };
const gateway = testGateway();
const system = testSystem();
const records: Omit<AuditRecord, 'at'>[] = [];
const folder = mkdtempSync(join(tmpdir(), 'skein-people-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const deps = {
  ...system,
  people: createPeopleStore(gateway),
  passwords: nodePasswords(cost),
  secretBox: nodeSecretBox(folder),
  audit: { record: async (record: Omit<AuditRecord, 'at'>) => void records.push(record) },
};
beforeEach(async () => {
  await resetGraph(gateway);
  records.length = 0;
});

const origin = { address: '192.0.2.1', agent: 'test' };
const password = 'four words quite apart';
const secretOf = (path: string): string => path.split('#')[1] ?? '';

async function firstAdministrator() {
  const link = await makeFirstLink(deps);
  if (!link) throw new Error('there is an administrator already');
  return await choosePassword(deps, { secret: link.secret, password, login: 'ada', name: 'Ada', origin });
}

/** Invites somebody and lets them choose the password. */
async function colleague(login: string, role: Role) {
  const { path } = await invitePerson(deps, { login, name: `Name of ${login}`, role });
  return await choosePassword(deps, { secret: secretOf(path), password, login: '', name: '', origin });
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'done').catch((error: { code: string }) => error.code);

const tryAs = (login: string, typed: string, address = origin.address) =>
  signIn(deps, { login, password: typed, origin: { ...origin, address } });

describe('the first administrator', () => {
  it('comes in by a link that works once, and no second one is made', async () => {
    const link = await makeFirstLink(deps);
    const secret = link?.secret ?? '';
    expect(secret).toHaveLength(43);
    expect(await describeLink(deps, secret)).toEqual({ isFirst: true, login: '', name: '' });
    const choice = { secret, password, login: 'ada', name: 'Ada', origin };
    const { user, secret: session } = await choosePassword(deps, choice);
    expect(user).toMatchObject({ login: 'ada', role: 'admin', source: 'local' });
    expect((await resolveSession(deps, session))?.user.id).toBe(user.id);
    expect(await codeOf(choosePassword(deps, { ...choice, login: 'eve' }))).toBe('link_not_good');
    expect(await makeFirstLink(deps)).toBeUndefined();
  });

  it('is made by one of many who open the link at once', async () => {
    const link = await makeFirstLink(deps);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        codeOf(
          choosePassword(deps, {
            secret: link?.secret ?? '',
            password,
            login: `admin${n}`,
            name: 'Ada',
            origin,
          }),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await listPeople(deps)).toHaveLength(1);
  });

  it('keeps the link when the password will not do, and loses it when a newer one is printed or after a day', async () => {
    const link = await makeFirstLink(deps);
    const choice = { secret: link?.secret ?? '', password: 'short', login: 'ada', name: 'Ada', origin };
    expect(await codeOf(choosePassword(deps, choice))).toBe('weak_password');
    expect((await describeLink(deps, choice.secret)).isFirst).toBe(true);
    const newer = await makeFirstLink(deps);
    expect(await codeOf(describeLink(deps, choice.secret))).toBe('link_not_good');
    system.advance(24 * 3_600_000);
    expect(await codeOf(describeLink(deps, newer?.secret ?? ''))).toBe('link_not_good');
  });
});

describe('signing in', () => {
  it('knows the password, answers the same for a wrong one and for nobody, and keeps no word that was typed', async () => {
    await firstAdministrator();
    const { secret } = await tryAs('ada', password);
    expect(await resolveSession(deps, secret)).toBeDefined();
    const [wrong, nobody] = await Promise.all(
      ['ada', 'nobody'].map((login) => tryAs(login, 'canary-password').catch((error: unknown) => error)),
    );
    expect(wrong).toMatchObject({ code: 'wrong_password', kind: 'unauthenticated' });
    expect({ ...(nobody as Error), message: (nobody as Error).message }).toEqual({
      ...(wrong as Error),
      message: (wrong as Error).message,
    });
    expect(JSON.stringify(records)).not.toMatch(/canary|nobody/);
    expect(records.filter(({ outcome }) => outcome === 'denied')).toHaveLength(2);
    expect(records.filter(({ action }) => action === 'sign_in').length).toBe(4);
  });

  it.each(['ada', 'nobody'])('lets five of fifty tries at once through for the name %s', async (login) => {
    await firstAdministrator();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) => codeOf(tryAs(login, 'not the password', `192.0.2.${n}`))),
    );
    expect(outcomes.filter((code) => code === 'wrong_password')).toHaveLength(5);
    expect(outcomes.filter((code) => code === 'too_many_tries')).toHaveLength(45);
    expect(await codeOf(tryAs(login, password, '198.51.100.1'))).toBe('too_many_tries');
    system.advance(30_001);
    expect(await codeOf(tryAs(login, password, '198.51.100.1'))).toBe(
      login === 'ada' ? 'done' : 'wrong_password',
    );
  });

  it('says in plain words how long to wait', async () => {
    for (let n = 0; n < 5; n += 1) await codeOf(tryAs('bob', 'wrong'));
    await expect(tryAs('bob', 'wrong')).rejects.toMatchObject({
      kind: 'too_many_requests',
      remedy: 'Wait 30 seconds, then try again.',
      details: { retryAfter: 30 },
    });
  });

  it('locks an address that tries many names, for everybody there and nobody elsewhere', async () => {
    await firstAdministrator();
    for (let n = 0; n < 20; n += 1) await codeOf(tryAs(`name${n}`, 'wrong'));
    expect(await codeOf(tryAs('ada', password))).toBe('too_many_tries');
    expect(await codeOf(tryAs('ada', password, '198.51.100.1'))).toBe('done');
  });

  it('hashes a password anew when the cost has risen', async () => {
    const { user } = await firstAdministrator();
    const dearer = { ...deps, passwords: nodePasswords({ ...cost, timeCost: 3 }) };
    await signIn(dearer, { login: 'ada', password, origin });
    expect((await deps.people.findUser({ id: user.id }))?.passwordHash).toContain('t=3');
    expect(await codeOf(tryAs('ada', password))).toBe('done');
  });
});

describe('managing people', () => {
  it('invites, refuses a login that is taken, and shows who has not come in yet', async () => {
    await firstAdministrator();
    const { path } = await invitePerson(deps, { login: 'bo', name: 'Bo', role: 'analyst' });
    expect(await codeOf(invitePerson(deps, { login: 'bo', name: 'Bob', role: 'admin' }))).toBe('login_taken');
    expect((await listPeople(deps)).map(({ login, isInvited }) => [login, isInvited])).toEqual([
      ['ada', false],
      ['bo', true],
    ]);
    expect(await describeLink(deps, secretOf(path))).toEqual({ isFirst: false, login: 'bo', name: 'Bo' });
    expect(await codeOf(tryAs('bo', ''))).toBe('wrong_password');
  });

  it('signs out at once who is disabled, and lets them in again when enabled', async () => {
    await firstAdministrator();
    const { user, secret } = await colleague('bo', 'analyst');
    await changePerson(deps, user.id, { isDisabled: true });
    expect(await resolveSession(deps, secret)).toBeUndefined();
    expect(await codeOf(tryAs('bo', password))).toBe('user_disabled');
    await changePerson(deps, user.id, { isDisabled: false });
    expect(await resolveSession(deps, secret)).toBeUndefined();
    expect(await codeOf(tryAs('bo', password))).toBe('done');
  });

  it('changes a role and asks them to sign in anew', async () => {
    await firstAdministrator();
    const { user, secret } = await colleague('bo', 'viewer');
    expect(await changePerson(deps, user.id, { role: 'lead' })).toMatchObject({ role: 'lead' });
    expect(await resolveSession(deps, secret)).toBeUndefined();
    expect((await tryAs('bo', password)).user.role).toBe('lead');
  });

  it('never loses the last administrator, not even to two who remove each other at once', async () => {
    const { user: ada } = await firstAdministrator();
    expect(await codeOf(changePerson(deps, ada.id, { isDisabled: true }))).toBe('last_administrator');
    expect(await codeOf(changePerson(deps, ada.id, { role: 'lead' }))).toBe('last_administrator');
    await invitePerson(deps, { login: 'cy', name: 'Cy', role: 'admin' });
    expect(await codeOf(changePerson(deps, ada.id, { role: 'lead' }))).toBe('last_administrator');
    const { user: bo } = await colleague('bo', 'admin');
    const outcomes = await Promise.all([
      codeOf(changePerson(deps, ada.id, { role: 'viewer' })),
      codeOf(changePerson(deps, bo.id, { isDisabled: true })),
    ]);
    expect(outcomes.toSorted()).toEqual(['done', 'last_administrator']);
  });

  it('resets a person, but nobody themselves', async () => {
    const { user: ada } = await firstAdministrator();
    const { user, secret } = await colleague('bo', 'analyst');
    expect(await codeOf(resetPerson(deps, ada.id, person(ada.id, 'admin')))).toBe('own_reset');
    const { path } = await resetPerson(deps, user.id, person(ada.id, 'admin'));
    expect(await resolveSession(deps, secret)).toBeUndefined();
    expect(await codeOf(tryAs('bo', password))).toBe('wrong_password');
    const input = { secret: secretOf(path), password: 'other words entirely', login: '', name: '', origin };
    await choosePassword(deps, input);
    expect(await codeOf(tryAs('bo', 'other words entirely'))).toBe('done');
  });
});

describe('an own account', () => {
  it('changes its password, which ends every other session', async () => {
    const { user, secret } = await firstAdministrator();
    const elsewhere = await tryAs('ada', password);
    const actor = person(user.id, 'admin');
    const change = { current: password, next: 'other words entirely', origin };
    expect(await codeOf(changePassword(deps, { ...change, current: 'wrong' }, actor))).toBe('wrong_password');
    expect(await codeOf(changePassword(deps, { ...change, next: 'short' }, actor))).toBe('weak_password');
    const changed = await changePassword(deps, change, actor);
    expect(await resolveSession(deps, secret)).toBeUndefined();
    expect(await resolveSession(deps, elsewhere.secret)).toBeUndefined();
    expect(await resolveSession(deps, changed.secret)).toBeDefined();
    expect(await codeOf(tryAs('ada', password))).toBe('wrong_password');
  });
});

describe('a second factor', () => {
  const withCode = (login: string, code: string) => signIn(deps, { login, password, code, origin });
  /** What an authenticator shows that has read the picture. */
  const shownBy = (uri: string) => {
    const app = authenticatorWith(new URL(uri).searchParams.get('secret') ?? '');
    return () => app(system.clock.now());
  };

  async function setUp(login: string) {
    const { user } = await colleague(login, 'analyst');
    const { uri, pending } = await beginSecondFactor(deps, { password, origin }, user);
    const show = shownBy(uri);
    const proof = { pending, code: show(), origin };
    return { user, show, proof, codes: (await confirmSecondFactor(deps, proof, user)).codes };
  }

  it('is asked for once a code has confirmed it, and a code works once, also of two at once', async () => {
    await firstAdministrator();
    const { user, show, proof } = await setUp('bo');
    expect(await codeOf(tryAs('bo', password))).toBe('code_needed');
    expect(await codeOf(withCode('bo', proof.code))).toBe('wrong_password');
    system.advance(30_000);
    const both = await Promise.all([codeOf(withCode('bo', show())), codeOf(withCode('bo', show()))]);
    expect(both.toSorted()).toEqual(['done', 'wrong_password']);
    const stored = await deps.people.findUser({ id: user.id });
    expect(stored?.totpSecret).toMatch(/^v1\./);
    expect(await codeOf(beginSecondFactor(deps, { password, origin }, user))).toBe('second_factor_set');
    expect(await codeOf(confirmSecondFactor(deps, proof, user))).toBe('second_factor_set');
  });

  it('lets wrong codes wait like wrong passwords, and the question for the code costs no try', async () => {
    await firstAdministrator();
    await setUp('bo');
    for (let asked = 0; asked < 8; asked += 1)
      expect(await codeOf(tryAs('bo', password))).toBe('code_needed');
    for (let wrong = 0; wrong < 5; wrong += 1) {
      expect(await codeOf(withCode('bo', '000000'))).toBe('wrong_password');
      if (wrong < 4) expect(await codeOf(tryAs('bo', password))).toBe('code_needed');
    }
    expect(await codeOf(tryAs('bo', password))).toBe('too_many_tries');
  });

  it('has ten recovery codes that work once each and are kept as hashes', async () => {
    await firstAdministrator();
    const { user, codes } = await setUp('bo');
    expect(new Set(codes).size).toBe(10);
    const [first = '', second = ''] = codes;
    expect(await codeOf(withCode('bo', ` ${first.toUpperCase()} `))).toBe('done');
    expect(await codeOf(withCode('bo', first))).toBe('wrong_password');
    expect(await codeOf(withCode('bo', second.replaceAll('-', '')))).toBe('done');
    const stored = await deps.people.findUser({ id: user.id });
    expect(stored?.recoveryHashes).toHaveLength(8);
    expect(JSON.stringify(stored)).not.toContain(codes[2]);
  });

  it('is taken away with password and code by its owner, or by an administrator, but by nobody from themselves', async () => {
    const { user: admin } = await firstAdministrator();
    const { user, codes } = await setUp('bo');
    const removal = (code: string) => removeSecondFactor(deps, { password, code, origin }, user);
    expect(await codeOf(removal('000000'))).toBe('wrong_password');
    expect((await removal(codes[0] ?? '')).hasSecondFactor).toBe(false);
    expect(await codeOf(tryAs('bo', password))).toBe('done');
    const other = await setUp('cy');
    expect(await codeOf(resetSecondFactor(deps, other.user.id, other.user))).toBe('own_reset');
    await resetSecondFactor(deps, other.user.id, admin);
    expect(await codeOf(tryAs('cy', password))).toBe('done');
  });

  it('is shown in the session that sets it up and in those opened with a code; where a role must have it, no other goes on', async () => {
    await firstAdministrator();
    const here = await colleague('bo', 'analyst');
    const elsewhere = await tryAs('bo', password);
    await setSignInRules(deps, { secondFactorRoles: ['analyst', 'analyst'] });
    const goesOn = async (secret: string): Promise<boolean> =>
      (await stillSignedIn(deps, { userId: here.user.id, credential: hashSecret(secret) })) !== undefined;
    expect([await goesOn(here.secret), await goesOn(elsewhere.secret)]).toEqual([false, false]);
    const { uri, pending } = await beginSecondFactor(deps, { password, origin }, here.user);
    const show = shownBy(uri);
    const proof = { pending, code: show(), origin, credential: hashSecret(here.secret) };
    const { codes } = await confirmSecondFactor(deps, proof, here.user);
    expect([await goesOn(here.secret), await goesOn(elsewhere.secret)]).toEqual([true, false]);
    system.advance(30_000);
    const later = await withCode('bo', show());
    expect(await goesOn(later.secret)).toBe(true);
    const removal = { password, code: codes[0] ?? '', origin, credential: hashSecret(later.secret) };
    await removeSecondFactor(deps, removal, here.user);
    expect(await goesOn(later.secret)).toBe(false);
    await setSignInRules(deps, { secondFactorRoles: ['admin'] });
    expect(await goesOn(elsewhere.secret)).toBe(true);
  });

  it('is set up with what was shown within ten minutes and nothing else', async () => {
    await firstAdministrator();
    const [{ user: bo }, { user: cy }] = [await colleague('bo', 'analyst'), await colleague('cy', 'analyst')];
    expect(await codeOf(beginSecondFactor(deps, { password: 'wrong', origin }, bo))).toBe('wrong_password');
    const { uri, pending } = await beginSecondFactor(deps, { password, origin }, bo);
    const show = shownBy(uri);
    const confirm = (by: typeof bo, code = show()) =>
      codeOf(confirmSecondFactor(deps, { pending, code, origin }, by));
    expect(await confirm(bo, '000000')).toBe('wrong_password');
    expect(await confirm(cy)).toBe('second_factor_too_late');
    system.advance(11 * 60_000);
    expect(await confirm(bo)).toBe('second_factor_too_late');
  });
});
