import { expect, it } from 'vitest';
import { actionWords, auditHref } from '@/components/audit/words';
import { permissions } from '@/lib/domain/access/policy';

it('has words for every line of the policy that is recorded', () => {
  const recorded = Object.entries(permissions).filter(([, { isRecorded }]) => isRecorded);
  expect(recorded.filter(([name]) => actionWords[name] === undefined)).toEqual([]);
});

it('names in an address only what narrows, escaped', () => {
  expect(auditHref({})).toBe('/audit');
  expect(auditHref({ object: 'account:a&b', actor: undefined, action: '' })).toBe(
    '/audit?object=account%3Aa%26b',
  );
});
