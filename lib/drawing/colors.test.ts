import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { paperColors } from '@/lib/drawing/colors';

it('prints in the light theme of the app', () => {
  const css = readFileSync(join(import.meta.dirname, '..', '..', 'app', 'tokens.css'), 'utf8');
  const light = (token: string): string | undefined =>
    new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1];
  const { families, line, ...others } = paperColors;
  expect(line).toBe(light('line-strong'));
  for (const [token, color] of Object.entries(others)) expect(color, token).toBe(light(token));
  for (const [family, color] of Object.entries(families))
    expect(color, family).toBe(light(`family-${family}`));
});
