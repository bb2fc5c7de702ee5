import { describe, expect, it } from 'vitest';
import {
  reasonSheetHtml,
  reasonSheetName,
  reasonSheetsCsv,
  type SheetToWrite,
} from '@/lib/export/reason-sheets';

const sheet = (more: Partial<SheetToWrite> = {}): SheetToWrite => ({
  accountId: 'acct-1',
  decision: 'This account is suspended.',
  reasons: ['Its payment details are also used on other accounts that are run together.'],
  takenAt: Date.UTC(2026, 2, 20, 9),
  ...more,
});

describe('the page of one account', () => {
  it('says what was decided, about whom, when and why', () => {
    const html = reasonSheetHtml(sheet());
    for (const part of ['This account is suspended.', 'acct-1', '2026-03-20', 'payment details'])
      expect(html).toContain(part);
  });

  it('runs nothing, loads nothing and shows ids as text', () => {
    const html = reasonSheetHtml(sheet({ accountId: '<img src=x onerror=alert(1)>' }));
    expect(html).not.toContain('<img');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|https?:\/\//);
  });
});

describe('the table of all accounts', () => {
  it('has a row each, which no spreadsheet takes for a formula', () => {
    const csv = [...reasonSheetsCsv([sheet(), sheet({ accountId: '=cmd()' })])].join('');
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe('account_id,decided_at,decision,reasons');
    expect(lines[2]).toMatch(/^'=cmd\(\),2026-03-20T09:00:00.000Z,/);
  });
});

describe('the name of a page', () => {
  it('is never the same for two accounts and safe on every file system', () => {
    expect(reasonSheetName('a/../b:c', 0, 120)).toBe('001_a-b-c.html');
    const names = ['a/b', 'a:b', 'a b'].map((id, index) => reasonSheetName(id, index, 3));
    expect(new Set(names).size).toBe(3);
  });
});
