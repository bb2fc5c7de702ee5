import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { reportError } from '@/lib/cli/report-error';
import { InvalidInputError } from '@/lib/domain/errors';

function report(error: unknown, isJson: boolean): { code: number; text: string } {
  const stderr = new PassThrough();
  const code = reportError(error, stderr, isJson);
  return { code, text: String(stderr.read()) };
}

const wrong = new InvalidInputError({ code: 'bad', message: 'It is wrong.', remedy: 'Make it right.' });

describe('reportError', () => {
  it('prints message and remedy', () => {
    expect(report(wrong, false)).toEqual({ code: 2, text: 'error: It is wrong.\n       Make it right.\n' });
  });

  it('prints one JSON line when asked', () => {
    const { code, text } = report(wrong, true);
    expect(code).toBe(2);
    expect(JSON.parse(text)).toEqual({
      error: { kind: 'invalid_input', code: 'bad', message: 'It is wrong.', remedy: 'Make it right.' },
      exitCode: 2,
    });
  });

  it('calls anything else a bug, with a reference and the stack', () => {
    const { code, text } = report(new TypeError('x is not a function'), false);
    expect(code).toBe(70);
    expect(text).toMatch(/reference [0-9a-f]{8}/);
    expect(text).toContain('x is not a function');
  });
});
