import { describe, expect, it } from 'vitest';
import { kindFamiliesOf, mappingJsonSchema, parseMapping } from '@/lib/ingest/mapping';
import { matchColumns } from '@/lib/ingest/match-columns';
import { fieldsOf, tableNames } from '@/lib/ingest/tables';

const nothing = parseMapping({});

describe('matchColumns', () => {
  it('takes synonyms without regard to case, spaces and dashes', () => {
    const { columns, missing } = matchColumns(
      'logins',
      ['User-ID', 'Event Time', 'Remote.Addr', 'shoe size'],
      nothing,
    );
    expect(columns.map(({ use, target, by }) => [use, target, by])).toEqual([
      ['field', 'account_id', 'synonym'],
      ['field', 'at', 'synonym'],
      ['field', 'ip', 'synonym'],
      ['ignored', null, 'none'],
    ]);
    expect(missing).toEqual([]);
  });

  it('never gives a field’s own column to the synonym of another', () => {
    const { fieldColumns } = matchColumns(
      'payments',
      ['account_id', 'card', 'method', 'status', 'outcome'],
      nothing,
    );
    expect(fieldColumns.get('method')).toBe(2);
    expect(fieldColumns.get('outcome')).toBe(4);
  });

  it('lets the mapping decide, and keeps attributes and identifiers of the user’s own', () => {
    const mapping = parseMapping({
      tables: {
        accounts: {
          columns: { SHA256: 'account_id' },
          constants: { status: 'active' },
          attributes: { Version: 'version' },
          identifiers: [{ column: 'Certificate', kind: 'certificate', family: 'payment' }],
        },
      },
    });
    const match = matchColumns('accounts', ['SHA256', 'Version', 'Certificate', 'status'], mapping);
    expect(match.columns.map(({ use, target }) => [use, target])).toEqual([
      ['field', 'account_id'],
      ['attribute', 'version'],
      ['identifier', 'certificate'],
      ['ignored', null],
    ]);
    expect(kindFamiliesOf(mapping)).toEqual({ certificate: 'payment' });
  });

  it('takes comparisons over own attributes, and says where one is wrong', () => {
    const { comparisons } = parseMapping({ comparisons: [{ attribute: 'full_name', measure: 'name' }] });
    expect(comparisons).toEqual([{ attribute: 'full_name', measure: 'name', family: 'identity' }]);
    expect(() => parseMapping({ comparisons: [{ attribute: 'full_name', measure: 'soundex' }] })).toThrow(
      'comparisons.0.measure',
    );
  });

  it('says which required field is missing and what would be understood', () => {
    const [missing] = matchColumns('exchanges', ['account', 'words'], nothing).missing;
    expect(missing?.field).toBe('at');
    expect(missing?.accepted).toContain('timestamp');
  });

  it('matches every field by its own name in every table', () => {
    for (const table of tableNames) {
      const names = fieldsOf(table).map(({ name }) => name);
      expect([...matchColumns(table, names, nothing).fieldColumns.keys()].sort()).toEqual([...names].sort());
    }
  });
});

describe('parseMapping', () => {
  it.each([
    [{ tables: { accounts: { columns: { a: 'shoe_size' } } } }, 'mapping_field_unknown', 'shoe_size'],
    [{ tables: { people: {} } }, 'mapping_invalid', 'tables'],
    [{ tables: { accounts: { attributes: { a: 'Not A Slug' } } } }, 'mapping_invalid', 'attributes.a'],
    [{ version: 2 }, 'mapping_invalid', 'version'],
  ])('refuses %j and names the place', (value, code, place) => {
    expect(() => parseMapping(value)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(place) }),
    );
  });

  it('publishes a JSON Schema with every table', () => {
    const schema = JSON.stringify(mappingJsonSchema());
    for (const table of tableNames) expect(schema).toContain(`"${table}"`);
  });
});
