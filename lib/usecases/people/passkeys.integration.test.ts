import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createPeopleStore } from '@/lib/neo4j/stores/people-store';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import { passkeyDevice } from '@/lib/testing/passkey-device';
import { person, testSystem } from '@/lib/testing/people';
import { resetPerson } from '@/lib/usecases/people/manage-people';
import { newUser } from '@/lib/usecases/people/new-user';
import { nodePasswords } from '@/lib/usecases/people/node-passwords';
import { nodeSecretBox } from '@/lib/usecases/people/node-secret-box';
import { beginPasskeySignIn, finishPasskeySignIn } from '@/lib/usecases/people/passkey-sign-in';
import {
  addPasskey,
  beginPasskey,
  listPasskeys,
  removePasskey,
  renamePasskey,
} from '@/lib/usecases/people/passkeys';
import { beginSecondFactor } from '@/lib/usecases/people/second-factor';
import { hashSecret } from '@/lib/usecases/people/secrets';
import { signIn } from '@/lib/usecases/people/sign-in';

const gateway = testGateway();
const system = testSystem();
const folder = mkdtempSync(join(tmpdir(), 'skein-passkeys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const passwords = nodePasswords({ memoryCost: 256, timeCost: 2, parallelism: 1 });
const deps = {
  ...system,
  people: createPeopleStore(gateway),
  passwords,
  secretBox: nodeSecretBox(folder),
  audit: { record: async () => {} },
};
const origin = { address: '192.0.2.1', agent: 'test' };
const password = 'four words quite apart';
const site = { name: 'skein.example', origin: 'https://skein.example' };
const right = { origin: site.origin };

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'done').catch((error: { code: string }) => error.code);

beforeEach(async () => {
  await resetGraph(gateway);
  const passwordHash = await passwords.hash(password);
  for (const login of ['bo', 'cy']) {
    const user = newUser(deps, { id: `u-${login}`, login, name: login, role: 'analyst', source: 'local' });
    await deps.people.saveUser({ ...user, passwordHash });
  }
});

async function byPassword(login = 'bo') {
  const { user, secret } = await signIn(deps, { login, password, origin });
  return { user, credential: hashSecret(secret) };
}

/** A passkey of somebody who is signed in by password. */
async function withPasskey(login = 'bo') {
  const { user, credential } = await byPassword(login);
  const device = passkeyDevice();
  const { options } = await beginPasskey(deps, { password, origin, site, credential }, user);
  const answer = device.make(options, right);
  await addPasskey(deps, { name: 'Laptop', answer, site, credential }, user);
  return { user, credential, device, answer, id: answer.id };
}

const finish = (answer: ReturnType<ReturnType<typeof passkeyDevice>['use']>, at = site) =>
  finishPasskeySignIn(deps, { answer, site: at, origin });

describe('a passkey', () => {
  it('is made with the password, and signs in as both factors', async () => {
    const { user, credential } = await byPassword();
    const wrong = { password: 'wrong', origin, site, credential };
    expect(await codeOf(beginPasskey(deps, wrong, user))).toBe('wrong_password');
    const { device } = await withPasskey();
    const { options } = await beginPasskeySignIn(deps, site);
    const signedIn = await finish(device.use(options, right));
    expect(signedIn.user.id).toBe('u-bo');
    const found = await deps.people.findSession(hashSecret(signedIn.secret));
    expect(found?.session).toMatchObject({ how: 'passkey', hasSecondFactor: true });
    expect((await listPasskeys(deps, user)).passkeys).toMatchObject([{ name: 'Laptop' }]);
  });

  it('is not made of an answer that is used again, is somebody else’s, or was made elsewhere', async () => {
    const { user, credential } = await byPassword();
    const cy = await byPassword('cy');
    const device = passkeyDevice();
    const ask = async () => (await beginPasskey(deps, { password, origin, site, credential }, user)).options;
    const add = (answer: ReturnType<typeof device.make>, by = user, session = credential) =>
      codeOf(addPasskey(deps, { name: 'x', answer, site, credential: session }, by));
    expect(await add(device.make(await ask(), right), cy.user, cy.credential)).toBe('passkey_not_made');
    expect(await add(device.make(await ask(), { origin: 'https://evil.example' }))).toBe('passkey_not_made');
    expect(await add(device.make(await ask(), { ...right, flags: 0x01 }))).toBe('passkey_not_made');
    const late = await ask();
    system.advance(6 * 60_000);
    expect(await add(device.make(late, right))).toBe('passkey_not_made');
    const answer = device.make(await ask(), right);
    expect([await add(answer), await add(answer)]).toEqual(['done', 'passkey_not_made']);
  });

  it('signs nobody in by an answer that is used again, late, from elsewhere, unverified or of another key', async () => {
    const { device } = await withPasskey();
    const ask = async () => (await beginPasskeySignIn(deps, site)).options;
    const answer = device.use(await ask(), right);
    const both = await Promise.all([codeOf(finish(answer)), codeOf(finish(answer))]);
    expect(both.toSorted()).toEqual(['done', 'wrong_passkey']);
    expect(await codeOf(finish(device.use(await ask(), { origin: 'https://evil.example' })))).toBe(
      'wrong_passkey',
    );
    const elsewhere = { ...(await ask()), rpId: 'evil.example' };
    expect(await codeOf(finish(device.use(elsewhere, right)))).toBe('wrong_passkey');
    expect(await codeOf(finish(device.use(await ask(), { ...right, flags: 0x01 })))).toBe('wrong_passkey');
    const other = passkeyDevice().use(await ask(), right);
    expect(await codeOf(finish({ ...device.use(await ask(), right), response: other.response }))).toBe(
      'wrong_passkey',
    );
    expect(await codeOf(finish(device.use({ challenge: 'made-up', rpId: site.name }, right)))).toBe(
      'wrong_passkey',
    );
    const late = await ask();
    system.advance(6 * 60_000);
    expect(await codeOf(finish(device.use(late, right)))).toBe('wrong_passkey');
  });

  it('that counts goes on counting: a copy that is behind is refused', async () => {
    const { device } = await withPasskey();
    const outcome = async (counter: number) =>
      codeOf(finish(device.use((await beginPasskeySignIn(deps, site)).options, { ...right, counter })));
    expect(await outcome(5)).toBe('done');
    expect([await outcome(5), await outcome(4), await outcome(0)]).toEqual([
      'wrong_passkey',
      'wrong_passkey',
      'wrong_passkey',
    ]);
    expect(await outcome(6)).toBe('done');
  });

  it('keeps others with the password from adding or taking away a second factor', async () => {
    const { user, credential, id } = await withPasskey();
    const thief = await byPassword();
    const asThief = { password, origin, site, credential: thief.credential };
    expect(await codeOf(beginPasskey(deps, asThief, user))).toBe('second_factor_unshown');
    expect(await codeOf(beginSecondFactor(deps, asThief, user))).toBe('second_factor_unshown');
    const removal = { passkeyId: id, credential: thief.credential };
    expect(await codeOf(removePasskey(deps, removal, user))).toBe('second_factor_unshown');
    const renamed = await renamePasskey(deps, { passkeyId: id, name: 'Desk' }, user);
    expect(renamed.passkeys.map(({ name }) => name)).toEqual(['Desk']);
    expect(await codeOf(renamePasskey(deps, { passkeyId: id, name: 'Mine' }, person('u-cy')))).toBe(
      'not_found',
    );
    expect((await removePasskey(deps, { passkeyId: id, credential }, user)).passkeys).toEqual([]);
  });

  it('is worthless when its owner is disabled, is reset, or passwords are switched off for them', async () => {
    const { device, user } = await withPasskey();
    const outcome = async (settings = {}) =>
      codeOf(
        finishPasskeySignIn(
          { ...deps, ...settings },
          { answer: device.use((await beginPasskeySignIn(deps, site)).options, right), site, origin },
        ),
      );
    expect(await outcome({ passwordsOnlyFor: 'ada' })).toBe('passwords_off');
    await deps.people.changeUser(user.id, (now) => ({ ...now, isDisabled: true }));
    expect(await outcome()).toBe('user_disabled');
    await deps.people.changeUser(user.id, (now) => ({ ...now, isDisabled: false }));
    expect(await outcome()).toBe('done');
    await resetPerson(deps, user.id, person('u-admin', 'admin'));
    expect(await outcome()).toBe('wrong_passkey');
  });
});
