import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { buildHolders } from '@/lib/linkage/traces/holders';
import { type ValuePart, ValueParts } from '@/lib/linkage/traces/value-parts';

function buildInput(uses: readonly [number, number][]): LinkageInput {
  const builder = new LinkageInputBuilder();
  for (const [account, value] of uses)
    builder.addUse({
      accountId: `a-${account}`,
      kind: value % 2 === 0 ? 'device' : 'api_key',
      value: `${value}`,
    });
  return builder.build('test');
}

/** The same by the definition: one search per value over the graph without it. */
function partsBySearch(input: LinkageInput, without: number): ValuePart[] {
  const holders = buildHolders(input);
  const held = (account: number): Uint32Array =>
    input.uses.identifier.subarray(input.uses.offsets[account], input.uses.offsets[account + 1]);
  const holdersOf = (value: number): Uint32Array =>
    holders.account.subarray(holders.offsets[value], holders.offsets[value + 1]);
  const own = new Set(holdersOf(without));
  const seen = new Set<number>();
  const parts: ValuePart[] = [];
  for (const start of own) {
    if (seen.has(start)) continue;
    seen.add(start);
    const members = [start];
    for (const account of members) {
      for (const value of held(account)) {
        if (value === without) continue;
        for (const other of holdersOf(value)) {
          if (seen.has(other)) continue;
          seen.add(other);
          members.push(other);
        }
      }
    }
    parts.push({ accounts: members.length, holders: members.filter((account) => own.has(account)).length });
  }
  return parts.sort((x, y) => y.accounts - x.accounts || y.holders - x.holders);
}

describe('ValueParts', () => {
  it('gives the parts that a search without the value finds', () => {
    const use = fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 18 }));
    fc.assert(
      fc.property(fc.array(use, { minLength: 1, maxLength: 60 }), (uses) => {
        const input = buildInput(uses);
        const values = input.identifiers.ids.length;
        const search = new ValueParts(input, buildHolders(input), new Uint8Array(values).fill(1));
        for (let value = 0; value < values; value += 1)
          expect(search.partsOf(value)).toEqual(partsBySearch(input, value));
      }),
    );
  });

  it('searches a chain of a hundred thousand accounts without exhausting the stack', () => {
    const uses = Array.from({ length: 100_000 }, (_, n): [number, number][] => [
      [n, n],
      [n + 1, n],
    ]).flat();
    const input = buildInput(uses);
    const search = new ValueParts(
      input,
      buildHolders(input),
      new Uint8Array(input.identifiers.ids.length).fill(1),
    );
    const middle = input.identifiers.ids.indexOf('device:50000');
    expect(search.partsOf(middle).map(({ accounts }) => accounts)).toEqual([50_001, 50_000]);
  });
});
