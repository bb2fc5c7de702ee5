import { describe, expect, it } from 'vitest';
import { cellText, formatFacts, formatTable } from '@/lib/cli/table';

describe('formatTable', () => {
  it('aligns words to the left and numbers to the right, under titles', () => {
    const rows = [
      { name: 'a', size: 12_345 },
      { name: 'longer', size: 7 },
    ];
    const text = formatTable(
      [
        { title: 'Name', value: (row) => row.name },
        { title: 'Size', align: 'right', value: (row) => row.size },
      ],
      rows,
    );
    expect(text.split('\n')).toEqual([
      'Name      Size',
      '──────  ──────',
      'a       12,345',
      'longer       7',
    ]);
  });
});

describe('cellText', () => {
  it.each([
    [null, '–'],
    ['', '–'],
    [0, '0'],
    [0.123456, '0.1235'],
    [1_000_000, '1,000,000'],
  ])('shows %j as %s', (value, text) => {
    expect(cellText(value)).toBe(text);
  });
});

describe('formatFacts', () => {
  it('puts the values of all facts in one column', () => {
    expect(
      formatFacts([
        ['Accounts', 3],
        ['Run', 'r_1'],
      ]),
    ).toBe('Accounts  3\nRun       r_1');
  });
});
