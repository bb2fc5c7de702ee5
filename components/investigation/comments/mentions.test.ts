import { describe, expect, it } from 'vitest';
import { matching, mentionAt, mentionedIn, pieces } from './mentions';

const ann = { id: '1', name: 'Ann' };
const annLee = { id: '2', name: 'Ann Lee' };
const bo = { id: '3', name: 'Bo Diddley' };
const people = [ann, annLee, bo];

describe('a mention', () => {
  it.each([
    ['@bo', 3, { from: 0, query: 'bo' }],
    ['see @Ann L', 10, { from: 4, query: 'Ann L' }],
    ['mail me@bo', 10, null],
    ['@bo\nnext', 8, null],
    ['@bo and', 2, { from: 0, query: 'b' }],
    ['nobody', 6, null],
  ])('in %j at %d', (text, caret, expected) => {
    expect(mentionAt(text, caret)).toEqual(expected);
  });

  it('is offered by any part of a name', () => {
    expect(matching(people, 'did')).toEqual([bo]);
    expect(matching(people, 'ann')).toEqual([ann, annLee]);
    expect(matching(people, '', 2)).toHaveLength(2);
  });

  it('means the longer of two names, and text around it stays', () => {
    expect(pieces('Hi @Ann Lee, @Ann!', people)).toEqual([
      { text: 'Hi ' },
      { text: '@Ann Lee', mention: annLee },
      { text: ', ' },
      { text: '@Ann', mention: ann },
      { text: '!' },
    ]);
    expect(mentionedIn('@Ann Lee @Ann Lee @nobody', people)).toEqual(['2']);
  });
});
