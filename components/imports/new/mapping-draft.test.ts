import { describe, expect, it } from 'vitest';
import { correct, toMapping, toSlug } from '@/components/imports/new/mapping-draft';

describe('toMapping', () => {
  it('turns corrections into a mapping file', () => {
    let draft = correct({}, 'payments', 'SHA256', { use: 'field', field: 'account_id' });
    draft = correct(draft, 'payments', 'Package Name', { use: 'identifier', kind: 'device' });
    draft = correct(draft, 'payments', 'Version', { use: 'attribute', name: 'version' });
    expect(toMapping(draft)).toEqual({
      version: 1,
      tables: {
        payments: {
          columns: { SHA256: 'account_id' },
          identifiers: [{ column: 'Package Name', kind: 'device' }],
          attributes: { Version: 'version' },
        },
      },
    });
  });

  it('forgets a correction that was taken back', () => {
    const draft = correct({}, 'logins', 'when', { use: 'field', field: 'at' });
    expect(toMapping(correct(draft, 'logins', 'when', { use: 'auto' }))).toEqual(toMapping({ logins: {} }));
  });
});

describe('toSlug', () => {
  it.each([
    ['App Name', 'app_name'],
    ['Größe (kB)', 'gro_e_kb'],
    ['2nd factor', 'c_2nd_factor'],
    ['—', 'c_'],
  ])('makes a name of %s', (column, slug) => {
    expect(toSlug(column)).toBe(slug);
  });
});
