import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '@/lib/domain/errors';
import { exchangeRows } from '@/lib/synth/activity/exchanges';
import { windowEndMs } from '@/lib/synth/calendar';
import { type DifficultyName, difficultyNames } from '@/lib/synth/difficulty';
import type { Cell, ExchangeRow } from '@/lib/synth/rows';
import type { WorldRequest } from '@/lib/synth/settings';
import { accountRows, paymentRows } from '@/lib/synth/tables/account-rows';
import { loginRows } from '@/lib/synth/tables/login-rows';
import { identifierRows, ipRows, relationRows } from '@/lib/synth/tables/reference-rows';
import { labelRows } from '@/lib/synth/tables/truth-rows';
import { buildWorld, type World } from '@/lib/synth/world';

interface Tables {
  world: World;
  rows: Cell[][];
  exchanges: ExchangeRow[];
}

function tablesOf(request: WorldRequest): Tables {
  const world = buildWorld(request);
  const makers = [accountRows, paymentRows, loginRows, ipRows, identifierRows, relationRows, labelRows];
  return { world, rows: makers.flatMap((make) => [...make(world)]), exchanges: [...exchangeRows(world)] };
}

const requests = fc.record({
  accounts: fc.integer({ min: 100, max: 700 }),
  exchanges: fc.integer({ min: 800, max: 6_000 }),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  difficulty: fc.constantFrom(...difficultyNames),
});

const runs = { numRuns: 12 };

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

describe('a synthetic world', () => {
  it('is a function of its request', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const [first, second] = [tablesOf(request), tablesOf(request)];
        expect(second.rows).toEqual(first.rows);
        expect(second.exchanges).toEqual(first.exchanges);
      }),
      { numRuns: 5 },
    );
  });

  it('changes with the seed', () => {
    const request = { accounts: 150, exchanges: 1_000 };
    expect(tablesOf({ ...request, seed: 1 }).rows).not.toEqual(tablesOf({ ...request, seed: 2 }).rows);
  });

  it('has exactly the accounts and exchanges asked for, each with an id of its own', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { world, exchanges } = tablesOf(request);
        expect(world.accounts).toHaveLength(request.accounts);
        expect(new Set(world.accounts.map(({ id }) => id)).size).toBe(request.accounts);
        expect(new Set(world.accounts.map(({ email }) => email)).size).toBe(request.accounts);
        expect(exchanges).toHaveLength(request.exchanges);
        expect(new Set(exchanges.map(({ eventId }) => eventId)).size).toBe(request.exchanges);
      }),
      runs,
    );
  });

  it('names only accounts that exist', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { world, rows, exchanges } = tablesOf(request);
        const known = new Set<Cell>(world.accounts.map(({ id }) => id));
        const named = [...rows.flat(), ...exchanges.map(({ accountId }) => accountId)].filter((cell) =>
          String(cell).startsWith('acct_'),
        );
        expect(named.filter((id) => !known.has(id))).toEqual([]);
        expect(world.traps.filter(({ accountId }) => !known.has(accountId))).toEqual([]);
      }),
      runs,
    );
  });

  it('orders the exchanges of an account in time, all of them within its life and the window', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { world, exchanges } = tablesOf(request);
        const lives = new Map(world.accounts.map((account) => [account.id, account]));
        const lastOf = new Map<string, number>();
        for (const { accountId, atMs } of exchanges) {
          const account = lives.get(accountId);
          expect(atMs).toBeGreaterThanOrEqual(Math.max(lastOf.get(accountId) ?? 0, account?.createdMs ?? 0));
          expect(atMs).toBeLessThan(Math.min(windowEndMs, account?.endedMs ?? 0));
          lastOf.set(accountId, atMs);
        }
      }),
      runs,
    );
  });

  it('sends every item of every queue exactly once', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { world, exchanges } = tablesOf(request);
        for (const campaign of world.campaigns) {
          const lanes = world.operators.flatMap(({ lanes: own }) =>
            own.filter((lane) => lane.campaign === campaign),
          );
          const queued = lanes.reduce((sum, lane) => sum + lane.items, 0);
          expect(exchanges.filter((row) => row.campaign === campaign.id)).toHaveLength(queued);
        }
      }),
      runs,
    );
  });

  it('serves campaigns only from operated accounts, and labels what the layout says', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { world, exchanges } = tablesOf(request);
        const operatorOf = new Map([...labelRows(world)].map(([account, operator]) => [account, operator]));
        for (const row of exchanges) {
          if (row.campaign !== undefined) expect(operatorOf.get(row.accountId)).toBeDefined();
        }
        for (const operator of world.operators) {
          expect(operator.accounts).toHaveLength(operator.size);
          for (const account of operator.accounts) expect(operatorOf.get(account.id)).toBe(operator.id);
        }
      }),
      runs,
    );
  });

  it('holds nothing that could be a card number', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { rows, exchanges } = tablesOf(request);
        const cells = [...rows.flat(), ...exchanges.flatMap((row) => Object.values(row))];
        const runsOfDigits = cells
          .filter((cell) => typeof cell === 'string')
          .flatMap((cell) => cell.replaceAll(/[ -]/g, '').match(/\d{13,19}/g) ?? []);
        expect(runsOfDigits.filter(passesLuhn)).toEqual([]);
      }),
      runs,
    );
  });

  it('gives every network a range of its own', () => {
    const { blocks } = buildWorld({ accounts: 3_000, seed: 5 }).internet.plan;
    const sorted = [...blocks].sort((a, b) => a.first - b.first);
    for (const [i, block] of sorted.entries()) {
      const next = sorted[i + 1];
      if (next) expect(block.first + block.size).toBeLessThanOrEqual(next.first);
    }
  });

  it('refuses sizes that make no world', () => {
    expect(() => buildWorld({ accounts: 5 })).toThrow(InvalidInputError);
    expect(() => buildWorld({ accounts: 200, exchanges: 10 })).toThrow(InvalidInputError);
  });
});

/** Honest accounts that share an address with an operated one: what the naive rule accuses. */
function accusedBySharedAddress({ world, exchanges }: Tables): Set<string> {
  const operated = new Set(world.operators.flatMap(({ accounts }) => accounts.map(({ id }) => id)));
  const tainted = new Set(exchanges.filter((row) => operated.has(row.accountId)).map(({ ip }) => ip));
  const sharing = exchanges.filter((row) => tainted.has(row.ip) && !operated.has(row.accountId));
  return new Set(sharing.map(({ accountId }) => accountId));
}

describe('the traps', () => {
  it.each<DifficultyName>(['easy', 'medium', 'hard'])(
    'make "shares an IP" accuse the innocent (%s)',
    (difficulty) => {
      const tables = tablesOf({ accounts: 2_000, exchanges: 60_000, seed: 11, difficulty });
      const accused = accusedBySharedAddress(tables);
      expect(accused.size).toBeGreaterThan(20);
      const sprung = new Set(
        tables.world.traps.filter(({ accountId }) => accused.has(accountId)).map(({ trap }) => trap),
      );
      expect(sprung.size).toBeGreaterThanOrEqual(3);
    },
  );

  it('make "shares an IP" join strangers who never met an operator', () => {
    const { world, exchanges } = tablesOf({ accounts: 2_000, exchanges: 60_000, seed: 11 });
    const campus = new Map(
      world.traps
        .filter(({ trap }) => trap === 'campus-nat')
        .map(({ accountId, group }) => [accountId, group]),
    );
    const behind = new Map<string, Set<string>>();
    for (const { accountId, ip } of exchanges) {
      if (!campus.has(accountId)) continue;
      behind.set(ip, (behind.get(ip) ?? new Set()).add(accountId));
    }
    expect(Math.max(...[...behind.values()].map((accounts) => accounts.size))).toBeGreaterThan(30);
  });

  it('plant links onto innocents who never answer', () => {
    const world = buildWorld({ accounts: 3_000, seed: 2 });
    const planted = new Set(
      world.traps.filter(({ trap }) => trap === 'planted-links').map(({ accountId }) => accountId),
    );
    const operatorOf = new Map(world.accounts.map(({ id, operator }) => [id, operator]));
    const received = world.relations.filter(
      ({ target, source }) => planted.has(target) && operatorOf.get(source),
    );
    expect(new Set(received.map(({ target }) => target))).toEqual(planted);
    const answered = world.relations.filter(
      ({ source, target }) => planted.has(source) && operatorOf.get(target),
    );
    expect(answered).toEqual([]);
  });
});

describe('operators', () => {
  it('let two campaigns cross in the exits of one proxy reseller', () => {
    const { world, exchanges } = tablesOf({
      accounts: 2_000,
      exchanges: 80_000,
      seed: 3,
      difficulty: 'easy',
    });
    const operatorOf = new Map(world.accounts.map(({ id, operator }) => [id, operator]));
    const operatorsOf = new Map<string, Set<string>>();
    for (const { accountId, ip } of exchanges) {
      const operator = operatorOf.get(accountId);
      if (operator) operatorsOf.set(ip, (operatorsOf.get(ip) ?? new Set()).add(operator));
    }
    expect([...operatorsOf.values()].some((operators) => operators.size > 1)).toBe(true);
  });

  it('spread a queue evenly: accounts of one lane do nearly the same amount of work', () => {
    const { world, exchanges } = tablesOf({
      accounts: 1_000,
      exchanges: 60_000,
      seed: 4,
      difficulty: 'easy',
    });
    const work = new Map<string, number>();
    for (const row of exchanges) {
      if (row.campaign) work.set(row.accountId, (work.get(row.accountId) ?? 0) + 1);
    }
    const undisturbed = world.accounts.filter(
      ({ status, tenancies }) => status === 'active' && tenancies[0]?.claimMs === 0 && tenancies.length === 1,
    );
    for (const { id, tenancies } of undisturbed) {
      const lane = tenancies[0]?.lane;
      const expected = (lane?.items ?? 0) / (lane?.slots ?? 1);
      expect(Math.abs((work.get(id) ?? 0) - expected)).toBeLessThan(2);
    }
    expect(undisturbed.length).toBeGreaterThan(20);
  });

  it('replace a banned account by one that takes up its queue', () => {
    const { world, exchanges } = tablesOf({ accounts: 1_000, exchanges: 60_000, seed: 4 });
    const firstOf = new Map<string, number>();
    for (const row of exchanges) {
      if (row.campaign && !firstOf.has(row.accountId)) firstOf.set(row.accountId, row.atMs);
    }
    const successors = world.accounts.filter(({ tenancies }) => (tenancies[0]?.claimMs ?? 0) > 0);
    expect(successors.length).toBeGreaterThan(3);
    for (const { id, tenancies } of successors) {
      const banMs = tenancies[0]?.claimMs ?? 0;
      const predecessor = world.accounts.find(
        ({ status, endedMs, tenancies: [first] }) =>
          status === 'banned' && endedMs === banMs && first?.lane === tenancies[0]?.lane,
      );
      expect(predecessor).toBeDefined();
      const firstMs = firstOf.get(id);
      if (firstMs !== undefined) expect(firstMs).toBeGreaterThanOrEqual(banMs);
    }
  });
});
