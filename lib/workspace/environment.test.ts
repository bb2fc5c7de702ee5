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
  ])('names the variable at fault in %j', (env, variable) => {
    expect(() => parseEnvironment(env)).toThrow(variable);
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
