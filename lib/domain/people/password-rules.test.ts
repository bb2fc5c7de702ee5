import { describe, expect, it } from 'vitest';
import { normalisePassword, passwordFlaw } from '@/lib/domain/people/password-rules';

const ana = { login: 'ana.silva@example.org', name: 'Ana Silva' };

describe('passwords', () => {
  it.each([
    ['too short', 'eleven char', /12 characters/],
    ['too long', 'ab3 d'.repeat(41), /200 characters/],
    ['one letter over and over', 'aaaaaaaaaaaaaaaa', /repeats/],
    ['with the name', 'i am silva the 2nd', /name of the person/],
    ['with the login', 'x-ANA.SILVA-x-9876', /name of the person/],
  ])('refuses one %s', (_, password, why) => {
    expect(passwordFlaw(password, ana)).toMatch(why);
  });

  it.each([
    'four words quite apart',
    'пароль из слов',
    '長い合言葉を使えば良いのです',
    'short name: ana is fine',
  ])('takes "%s"', (password) => {
    expect(passwordFlaw(password, ana)).toBeUndefined();
  });

  it('counts characters as they are stored', () => {
    expect(normalisePassword('ﬁne ｐａｓｓ')).toBe('fine pass');
  });
});
