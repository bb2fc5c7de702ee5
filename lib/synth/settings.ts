import { InvalidInputError } from '@/lib/domain/errors';
import { type DifficultyKnobs, type DifficultyName, difficulties } from '@/lib/synth/difficulty';
import { hashText } from '@/lib/synth/random';

/** What a caller asks for; everything else has a default. */
export interface WorldRequest {
  accounts?: number | undefined;
  /** Rows of the exchanges table; default 60 for each account. */
  exchanges?: number | undefined;
  /** Any text or number; the same seed and sizes give the same bytes. */
  seed?: string | number | undefined;
  difficulty?: DifficultyName | undefined;
  preset?: 'demo' | undefined;
}

export interface WorldSettings {
  accounts: number;
  exchanges: number;
  seed: string;
  seedHash: number;
  difficulty: DifficultyName;
  knobs: DifficultyKnobs;
  preset: 'demo' | undefined;
  /** Sizes of the operators, in accounts, largest first. */
  operatorSizes: number[];
  /** Share of all exchanges that the operators' accounts send. */
  operatedExchangesShare: number;
  /** Shortest and longest time for which a reseller lets its customers keep an exit, by reseller; minutes. */
  exitStayMinutes: readonly [number, number];
  /** Honest accounts onto which an operator plants cheap links. */
  poisoned: number;
}

const accountsMin = 100;
const accountsMax = 5_000_000;

/** Fills in the defaults. Throws `InvalidInputError` when a size makes no world. */
export function parseSettings(request: WorldRequest): WorldSettings {
  const demo = request.preset === 'demo';
  const accounts = request.accounts ?? (demo ? 30_000 : 1_000);
  const exchanges = request.exchanges ?? (demo ? 2_000_000 : accounts * 60);
  const difficulty = request.difficulty ?? 'medium';
  const seed = String(request.seed ?? (demo ? 'demo' : 1));
  assertWhole('accounts', accounts, accountsMin, accountsMax);
  assertWhole('exchanges', exchanges, accounts, 2_000_000_000);
  return {
    accounts,
    exchanges,
    seed,
    seedHash: hashText(seed),
    difficulty,
    knobs: difficulties[difficulty],
    preset: request.preset,
    operatorSizes: demo ? demoSizes(accounts) : paretoSizes(accounts),
    operatedExchangesShare: 0.45,
    exitStayMinutes: demo ? [720, 2160] : [8, 40],
    poisoned: Math.min(500, Math.max(6, Math.round(accounts * 0.012))),
  };
}

function assertWhole(name: string, value: number, min: number, max: number): void {
  if (Number.isSafeInteger(value) && value >= min && value <= max) return;
  throw new InvalidInputError({
    code: `synth_${name}_out_of_range`,
    message: `A world needs a whole number of ${name} between ${min} and ${max}; got ${value}.`,
    remedy: `Pass --${name} with a number in that range.`,
    details: { name, value, min, max },
  });
}

/** One large operator and three smaller ones, a tenth of the honest crowd together. */
function demoSizes(accounts: number): number[] {
  return [0.06, 0.0165, 0.009, 0.0054].map((share) => Math.max(6, Math.round(accounts * share)));
}

/** About 9 % of the accounts in operators whose sizes fall off slowly; more operators in larger worlds. */
function paretoSizes(accounts: number): number[] {
  const operators = Math.max(4, Math.min(60, Math.round(Math.sqrt(accounts) / 8)));
  const weights = Array.from({ length: operators }, (_, rank) => (rank + 1) ** -0.8);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.max(4, Math.round((accounts * 0.09 * weight) / total)));
}
