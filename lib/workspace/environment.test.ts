import { describe, expect, it } from 'vitest';
import { parseEnvironment } from '@/lib/workspace/environment';
import { resolveDataDir } from '@/lib/workspace/paths';

describe('parseEnvironment', () => {
  it('means the embedded database when NEO4J_URI is not set', () => {
    expect(parseEnvironment({}).database).toBeUndefined();
  });

  it('takes the database of the user with its defaults', () => {
    const { database } = parseEnvironment({ NEO4J_URI: 'neo4j://db.local:7687', NEO4J_PASSWORD: 'p' });
    expect(database).toEqual({
      uri: 'neo4j://db.local:7687',
      user: 'neo4j',
      password: 'p',
      database: 'neo4j',
    });
  });

  it.each([
    [{ NEO4J_URI: 'http://db.local' }, 'NEO4J_URI'],
    [{ NEO4J_URI: 'bolt://db.local' }, 'NEO4J_PASSWORD'],
    [{ SKEIN_LOG: 'loud' }, 'SKEIN_LOG'],
    [{ SKEIN_HEAP_MB: 'much' }, 'SKEIN_HEAP_MB'],
    [{ SKEIN_OIDC_ISSUER: 'http://login.example' }, 'SKEIN_OIDC_ISSUER'],
    [{ SKEIN_OIDC_ISSUER: 'https://login.example', SKEIN_OIDC_CLIENT_ID: 'skein' }, 'SKEIN_OIDC_ROLES'],
    [{ SKEIN_OIDC_ROLES: '{"root":["wheel"]}' }, 'SKEIN_OIDC_ROLES'],
    [{ SKEIN_OIDC_ROLES: 'admin=wheel' }, 'SKEIN_OIDC_ROLES'],
    [{ SKEIN_PASSWORDS_ONLY_FOR: 'ada' }, 'SKEIN_OIDC_ISSUER'],
  ])('names the variable at fault in %j', (env, variable) => {
    expect(() => parseEnvironment(env)).toThrow(variable);
  });

  it('repeats no secret that will not do', () => {
    expect(() => parseEnvironment({ SKEIN_WEBHOOK_SECRET: 'canary' })).toThrow(
      /SKEIN_WEBHOOK_SECRET is not usable(?!.*canary)/,
    );
  });

  it('takes groups of an identity provider by role, and its host for its name', () => {
    const { oidc } = parseEnvironment({
      SKEIN_OIDC_ISSUER: 'https://login.example/realms/one',
      SKEIN_OIDC_CLIENT_ID: 'skein',
      SKEIN_OIDC_ROLES: '{"analyst":["cn=fraud, aml"],"admin":["skein"]}',
    });
    expect(oidc).toMatchObject({
      label: 'login.example',
      groupsClaim: 'groups',
      scope: 'openid profile',
      roleGroups: { analyst: ['cn=fraud, aml'], admin: ['skein'] },
    });
  });
});

describe('resolveDataDir', () => {
  it.each([
    ['/flag', { SKEIN_DATA: '/env', XDG_DATA_HOME: '/xdg' }, '/flag'],
    [undefined, { SKEIN_DATA: '/env', XDG_DATA_HOME: '/xdg' }, '/env'],
    [undefined, { XDG_DATA_HOME: '/xdg' }, '/xdg/skein'],
  ])('flag %j, environment %j', (flag, env, expected) => {
    expect(resolveDataDir(flag, parseEnvironment(env))).toBe(expected);
  });
});
