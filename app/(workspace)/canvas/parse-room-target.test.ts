import { describe, expect, it } from 'vitest';
import { parseRoomTarget } from './parse-room-target';

describe('address of the room', () => {
  it('names a cluster, an account in it, and a run', () => {
    expect(parseRoomTarget({ cluster: 'c_1', account: 'a', run: 'r_1' })).toEqual({
      cluster: 'c_1',
      account: 'a',
      run: 'r_1',
    });
  });

  it('reads a pair, also of ids that hold commas', () => {
    expect(parseRoomTarget({ pair: 'a,b' })).toEqual({ pair: ['a', 'b'] });
    expect(parseRoomTarget({ pair: '["a,1","b"]' })).toEqual({ pair: ['a,1', 'b'] });
  });

  it('reads a list of accounts, and that the map is wanted', () => {
    expect(parseRoomTarget({ accounts: 'a,b,c' })).toEqual({ accounts: ['a', 'b', 'c'] });
    expect(parseRoomTarget({ overview: '1', cluster: 'c_1' })).toEqual({ cluster: 'c_1', isOverview: true });
  });

  it('leaves out what makes no sense', () => {
    expect(parseRoomTarget({ pair: 'a', cluster: '', account: ['x', 'y'] })).toEqual({ account: 'x' });
    expect(parseRoomTarget({ pair: '[1,2]' })).toEqual({});
    expect(parseRoomTarget({ pair: '[' })).toEqual({});
  });
});
