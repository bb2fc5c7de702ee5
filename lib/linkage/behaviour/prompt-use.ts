import { GrowableFloats, rankTexts, TextIndex } from '@/lib/linkage/input/growable';

/**
 * Who sent prompts of which cluster on which day: exchanges added up by account, prompt cluster, capability and day (UTC),
 * in that order. Only prompt clusters that tell something are in it (lib/lake/behaviour).
 */
export interface PromptUse {
  /** Names of the prompt clusters, ascending. */
  prompts: readonly string[];
  /** Names of the capabilities, ascending; the empty name where none was given. */
  capabilities: readonly string[];
  /** Everybody's exchanges by capability, all prompts counted. */
  crowdExchanges: Float64Array;
  /** Index into the accounts of the input. */
  account: Uint32Array;
  prompt: Uint32Array;
  capability: Uint16Array;
  /** Days since 1970-01-01. */
  day: Int32Array;
  exchanges: Uint32Array;
  inputTokens: Float64Array;
  outputTokens: Float64Array;
  /** Epoch ms. */
  firstSeen: Float64Array;
  lastSeen: Float64Array;
}

/** One row of the lake's answer, by the account's and the cluster's own names. */
export interface PromptUseRow {
  accountId: string;
  prompt: string;
  capability: string;
  day: number;
  exchanges: number;
  inputTokens: number;
  outputTokens: number;
  firstSeen: number;
  lastSeen: number;
}

/** Row numbers put in order by a column of whole numbers from 0; rows that are equal in it keep their order (counting sort). */
function sortBy(order: Uint32Array, column: ArrayLike<number>): Uint32Array {
  let highest = 0;
  for (const row of order) highest = Math.max(highest, column[row] ?? 0);
  const next = new Uint32Array(highest + 2);
  for (const row of order) next[(column[row] ?? 0) + 1] = (next[(column[row] ?? 0) + 1] ?? 0) + 1;
  for (let value = 0; value <= highest; value += 1)
    next[value + 1] = (next[value + 1] ?? 0) + (next[value] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const value = column[row] ?? 0;
    const place = next[value] ?? 0;
    sorted[place] = row;
    next[value] = place + 1;
  }
  return sorted;
}

/** Collects rows in any order and lays them out in columns; accounts that the input does not know are left out. */
export class PromptUseBuilder {
  readonly #accountOf: ReadonlyMap<string, number>;
  readonly #prompts = new TextIndex();
  readonly #capabilities = new TextIndex();
  readonly #columns = {
    account: new GrowableFloats(),
    prompt: new GrowableFloats(),
    capability: new GrowableFloats(),
    day: new GrowableFloats(),
    exchanges: new GrowableFloats(),
    inputTokens: new GrowableFloats(),
    outputTokens: new GrowableFloats(),
    firstSeen: new GrowableFloats(),
    lastSeen: new GrowableFloats(),
  };

  constructor(accountIds: readonly string[]) {
    this.#accountOf = new Map(accountIds.map((id, number) => [id, number]));
  }

  add(row: PromptUseRow): void {
    const account = this.#accountOf.get(row.accountId);
    if (account === undefined) return;
    const columns = this.#columns;
    columns.account.push(account);
    columns.prompt.push(this.#prompts.add(row.prompt));
    columns.capability.push(this.#capabilities.add(row.capability));
    columns.day.push(row.day);
    columns.exchanges.push(row.exchanges);
    columns.inputTokens.push(row.inputTokens);
    columns.outputTokens.push(row.outputTokens);
    columns.firstSeen.push(row.firstSeen);
    columns.lastSeen.push(row.lastSeen);
  }

  /** `crowd`: everybody's exchanges by capability. */
  build(crowd: ReadonlyMap<string, number> = new Map()): PromptUse {
    for (const name of crowd.keys()) this.#capabilities.add(name);
    const prompts = rankTexts(this.#prompts.texts);
    const capabilities = rankTexts(this.#capabilities.texts);
    const { account, prompt, capability, day, ...figures } = this.#columns;
    const days = day.view();
    const firstDay = days.reduce((first, value) => Math.min(first, value), Number.POSITIVE_INFINITY);
    const promptRanks = prompt.view().map((number) => prompts.rank[number] ?? 0);
    const capabilityRanks = capability.view().map((number) => capabilities.rank[number] ?? 0);
    const keys = [days.map((value) => value - firstDay), capabilityRanks, promptRanks, account.view()];
    const order = keys.reduce(sortBy, Uint32Array.from(account.view().keys()));
    const inOrder = (column: Float64Array): Float64Array =>
      Float64Array.from(order, (row) => column[row] ?? 0);
    const names = capabilities.order;
    const nameOf = (number: number): string => this.#capabilities.texts[number] ?? '';
    return {
      prompts: [...prompts.order].map((number) => this.#prompts.texts[number] ?? ''),
      capabilities: [...names].map(nameOf),
      crowdExchanges: Float64Array.from(names, (number) => crowd.get(nameOf(number)) ?? 0),
      account: Uint32Array.from(inOrder(account.view())),
      prompt: Uint32Array.from(inOrder(promptRanks)),
      capability: Uint16Array.from(inOrder(capabilityRanks)),
      day: Int32Array.from(inOrder(days)),
      exchanges: Uint32Array.from(inOrder(figures.exchanges.view())),
      inputTokens: inOrder(figures.inputTokens.view()),
      outputTokens: inOrder(figures.outputTokens.view()),
      firstSeen: inOrder(figures.firstSeen.view()),
      lastSeen: inOrder(figures.lastSeen.view()),
    };
  }
}
