import { describe, expect, it } from 'vitest';
import { initialUserLine } from '@/lib/embedded-neo4j/server/auth-file';
import { buildConfig } from '@/lib/embedded-neo4j/server/config';
import { chooseMemory } from '@/lib/embedded-neo4j/server/memory';
import { explainStartFailure } from '@/lib/embedded-neo4j/server/start-failure';

describe('memory', () => {
  it.each([
    [2_048, 512, 128],
    [16_384, 2_048, 1_024],
    [262_144, 4_096, 4_096],
  ])('of a machine with %s MiB: heap %s, page cache %s', (machine, heapMb, pageCacheMb) => {
    expect(chooseMemory(machine)).toEqual({ heapMb, pageCacheMb });
  });

  it('is what was asked for', () => {
    expect(chooseMemory(16_384, { heapMb: 700 })).toEqual({ heapMb: 700, pageCacheMb: 1_024 });
  });
});

it('the first user is written as neo4j-admin writes it', () => {
  // Made by `neo4j-admin dbms set-initial-password` of 5.26.18 for this password.
  const salt = Buffer.from('b9fccf058e876c44a704f733d3ba4a4c9c5fbb8cf324ad1efc795fed02734845', 'hex');
  const hash = '9fb6f318c63c6500f037c198bd81fbf7743bf18a7ed40010405ec81ab70c19ad';
  expect(initialUserLine('abcdefgh12', salt)).toBe(`neo4j:SHA-256,${hash},${salt.toString('hex')},1024:\n`);
});

it('the configuration names each setting once and listens on the loopback address only', () => {
  const text = buildConfig({ port: 4_000, memory: { heapMb: 512, pageCacheMb: 64 }, pluginsDir: '/plugins' });
  const names = text
    .trim()
    .split('\n')
    .map((line) => line.split('=')[0]);
  expect(new Set(names).size).toBe(names.length);
  expect(text).toContain('server.bolt.listen_address=127.0.0.1:4000\n');
  expect(text.match(/listen_address=(?!127\.0\.0\.1)/)).toBeNull();
});

it.each([
  ['java.io.IOException: No space left on device', 'disk_full', 16],
  ['Address localhost:7687 is already in use, cannot bind to it.', 'port_taken', 15],
  ['Lock file has been locked by another process: /x/store_lock', 'data_folder_locked', 20],
  ['Exception in thread "main" java.lang.NoClassDefFoundError: org/neo4j/X', 'jar_damaged', 17],
  ['Error: Could not reserve enough space for object heap', 'start_failed', 21],
])('"%s" is told as %s', (output, code, exitCode) => {
  const error = explainStartFailure(`some line\n${output}\n`, 'the process ended');
  expect(error).toMatchObject({ code, exitCode, details: { log: ['some line', output] } });
});
