import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permissions } from '@/lib/domain/access/policy';

const app = join(import.meta.dirname, '../../app');

const filesNamed = (pattern: RegExp): string[] =>
  readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((path) => pattern.test(path));
const textOf = (path: string): string => readFileSync(join(app, path), 'utf8');

/** Pages that answer before anybody has signed in. */
const publicPages = new Set([
  's/[token]/page.tsx',
  'second-factor/page.tsx',
  'set-password/page.tsx',
  'sign-in/page.tsx',
]);

describe('every route', () => {
  it.each(filesNamed(/route\.ts$/))('%s is made by handle, which declares its access', (path) => {
    const text = textOf(path);
    const exported = [...text.matchAll(/^export (?:const|async function|function) (\w+)/gm)].map(
      (match) => match[1],
    );
    const handled = [...text.matchAll(/^export const (\w+)(?:: Handler)? = handle\(\s*\{\s*access: '/gm)].map(
      (match) => match[1],
    );
    expect(exported.length).toBeGreaterThan(0);
    expect(handled).toEqual(exported);
  });
});

describe('every page', () => {
  it.each(filesNamed(/page\.tsx$/))('%s declares its access', (path) => {
    if (publicPages.has(path)) return;
    expect(textOf(path)).toMatch(/load\(\s*\{\s*access: '/);
  });
});

describe('data', () => {
  it('reaches the app through handle and load alone', () => {
    const around = filesNamed(/\.tsx?$/).filter((path) => /getDeps|server\/deps/.test(textOf(path)));
    expect(around).toEqual([]);
  });
});

describe('the policy', () => {
  it('lets no viewer and no auditor change anything but talk and themselves', () => {
    const allowed = Object.entries(permissions)
      .filter(
        ([, { kind, roles }]) =>
          kind === 'change' &&
          (roles as readonly string[]).some((role) => role === 'viewer' || role === 'auditor'),
      )
      .map(([name]) => name);
    expect(allowed).toEqual(['work.discuss', 'entry.change', 'self.change']);
  });
});
