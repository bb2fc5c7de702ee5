import { describe, expect, it, vi } from 'vitest';
import { AppError, InvalidInputError, NotFoundError } from '@/lib/domain/errors';

describe('errors', () => {
  it('are known by every copy of this module', async () => {
    vi.resetModules();
    const other = await import('@/lib/domain/errors');
    expect(other.AppError).not.toBe(AppError);
    expect(new NotFoundError('person', 'a')).toBeInstanceOf(other.AppError);
    expect(new other.InvalidInputError({ code: 'a', message: 'b' })).toBeInstanceOf(AppError);
  });

  it('are told apart by their classes, and from other errors', () => {
    const error = new NotFoundError('person', 'a');
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).not.toBeInstanceOf(InvalidInputError);
    for (const other of [new Error('a'), undefined, null, 'text', { kind: 'bug' }]) {
      expect(other instanceof AppError).toBe(false);
    }
  });
});
