import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseClusterPicture } from './choose-cluster-picture';
import type { SignatureGroup, ValueShare } from '@/lib/usecases/ports/graph';

const id = (n: number): string => `kind${n}:v${String(n).padStart(2, '0')}`;

/** Groups of members by which of 12 values they use; the shares follow from them. */
const cluster: fc.Arbitrary<{ groups: SignatureGroup[]; shares: ValueShare[] }> = fc
  .uniqueArray(
    fc.tuple(fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 4 }), fc.integer({ min: 1, max: 60 })),
    { selector: ([values]) => [...values].sort((a, b) => a - b).join(), minLength: 1, maxLength: 400 },
  )
  .map((drafts) => {
    const groups = drafts.map(([values, accounts], g) => ({
      signature: values.sort((a, b) => a - b).map(id),
      accounts,
      examples: Array.from({ length: Math.min(accounts, 300) }, (_, n) => `g${g}-${n}`),
    }));
    const members = new Map<string, number>();
    for (const { signature, accounts } of groups) {
      for (const value of signature) members.set(value, (members.get(value) ?? 0) + accounts);
    }
    const shares = [...members].map(([identifierId, count]) => ({
      identifierId,
      members: count,
      degree: count + 3,
    }));
    return { groups, shares };
  });

describe('choosing the first picture of a cluster', () => {
  it('stays within its bound and accounts for every member exactly once', () => {
    fc.assert(
      fc.property(cluster, fc.integer({ min: 120, max: 300 }), ({ groups, shares }, nodesMax) => {
        const picture = chooseClusterPicture(shares, groups, {
          world: 30_000,
          nodesMax,
          nodesWanted: nodesMax - 10,
        });
        const drawn = picture.groups.flatMap((group) => group.drawn);
        const aggregates = picture.groups.filter((group) => group.drawn.length < group.accounts);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length + aggregates.length + picture.values.length).toBeLessThanOrEqual(nodesMax);
        const total = (list: readonly { accounts: number }[]) => list.reduce((n, g) => n + g.accounts, 0);
        expect(total(picture.groups)).toBe(total(groups));
        const signatures = picture.groups.flatMap((group) => group.signatures.map((s) => s.join()));
        expect(signatures.sort()).toEqual(groups.map((g) => g.signature.join()).sort());
      }),
    );
  });

  it('draws a small cluster whole', () => {
    const groups = [
      { signature: [id(0)], accounts: 12, examples: Array.from({ length: 12 }, (_, n) => `a${n}`) },
      { signature: [id(0), id(1)], accounts: 5, examples: Array.from({ length: 5 }, (_, n) => `b${n}`) },
    ];
    const shares = [
      { identifierId: id(0), members: 17, degree: 17 },
      { identifierId: id(1), members: 5, degree: 5 },
    ];
    const picture = chooseClusterPicture(shares, groups, { world: 30_000, nodesMax: 300, nodesWanted: 150 });
    expect(picture.groups.every((group) => group.drawn.length === group.accounts)).toBe(true);
    expect(picture.values).toEqual([id(0), id(1)]);
  });

  it('draws one of several values of a kind that the same members hold, and one of each other kind', () => {
    const crowd = Array.from({ length: 40 }, (_, n) => `a${n}`);
    const ids = ['prompt_cluster:a', 'prompt_cluster:b', 'prompt_cluster:c', 'device:d'];
    const groups = [{ signature: ids, accounts: 40, examples: crowd }];
    const shares = ids.map((identifierId) => ({ identifierId, members: 40, degree: 41 }));
    const picture = chooseClusterPicture(shares, groups, { world: 30_000, nodesMax: 300, nodesWanted: 150 });
    expect(new Set(picture.values.map((value) => value.split(':')[0]))).toEqual(
      new Set(['device', 'prompt_cluster']),
    );
    expect(picture.values).toHaveLength(2);
  });

  it('draws no hairball: values whose lines do not fit give way to those that do', () => {
    const pool = Array.from({ length: 30 }, (_, n) => `kind${n}:pool`);
    const groups = Array.from({ length: 50 }, (_, n) => ({
      signature: n < 4 ? [...pool, 'device:rare'] : pool,
      accounts: 2,
      examples: [`a${n}`, `b${n}`],
    }));
    const shares = [
      ...pool.map((identifierId) => ({ identifierId, members: 100, degree: 100 })),
      { identifierId: 'device:rare', members: 8, degree: 8 },
    ];
    const { values } = chooseClusterPicture(shares, groups, {
      world: 30_000,
      nodesMax: 300,
      nodesWanted: 150,
    });
    const linesOf = new Map(shares.map(({ identifierId, members }) => [identifierId, members]));
    expect(values.reduce((sum, value) => sum + (linesOf.get(value) ?? 0), 0)).toBeLessThanOrEqual(250);
    expect(values).toContain('device:rare');
    expect(values.length).toBeGreaterThan(2);
  });

  it('leaves lines for what tells groups of a large cluster apart, beside what all of it shares', () => {
    const providers = Array.from({ length: 20 }, (_, n) => `asn:${n}`);
    const groups = Array.from({ length: 20 }, (_, n) => ({
      signature: [...providers.filter((_provider, k) => (n + k) % 5 > 1), `network:${n}`],
      accounts: 100,
      examples: [`a${n}`, `b${n}`, `c${n}`],
    }));
    const shares = [
      ...providers.map((identifierId) => ({ identifierId, members: 1_200, degree: 1_300 })),
      ...groups.map((_, n) => ({ identifierId: `network:${n}`, members: 100, degree: 100 })),
    ];
    const { values } = chooseClusterPicture(shares, groups, {
      world: 30_000,
      nodesMax: 300,
      nodesWanted: 150,
    });
    expect(values.filter((value) => value.startsWith('asn:'))).toHaveLength(3);
    expect(values.filter((value) => value.startsWith('network:'))).toHaveLength(20);
  });

  it('prefers a value that explains members nobody explained yet over one more for the same members', () => {
    const crowd = Array.from({ length: 40 }, (_, n) => `a${n}`);
    const groups = [
      { signature: [id(0), id(1)], accounts: 40, examples: crowd },
      { signature: [id(2)], accounts: 25, examples: crowd.slice(0, 25).map((name) => `x${name}`) },
    ];
    const shares = [id(0), id(1), id(2)].map((identifierId, n) => ({
      identifierId,
      members: n === 2 ? 25 : 40,
      degree: n === 2 ? 25 : 40,
    }));
    const picture = chooseClusterPicture(shares, groups, { world: 30_000, nodesMax: 12, nodesWanted: 12 });
    expect(picture.values).toEqual([id(0), id(2)]);
  });
});
