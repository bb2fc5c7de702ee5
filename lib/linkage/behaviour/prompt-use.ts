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

/** Lays rows out in columns; accounts that the input does not know are left out. The order of rows does not matter. */
export function buildPromptUse(
  rows: readonly PromptUseRow[],
  accountIds: readonly string[],
  crowd: ReadonlyMap<string, number> = new Map(),
): PromptUse {
  const accountOf = new Map(accountIds.map((id, number) => [id, number]));
  const prompts = [...new Set(rows.map(({ prompt }) => prompt))].sort();
  const capabilities = [...new Set([...rows.map(({ capability }) => capability), ...crowd.keys()])].sort();
  const promptOf = new Map(prompts.map((name, number) => [name, number]));
  const capabilityOf = new Map(capabilities.map((name, number) => [name, number]));
  const account = Int32Array.from(rows, (row) => accountOf.get(row.accountId) ?? -1);
  const prompt = Uint32Array.from(rows, (row) => promptOf.get(row.prompt) ?? 0);
  const capability = Uint16Array.from(rows, (row) => capabilityOf.get(row.capability) ?? 0);
  const day = Int32Array.from(rows, (row) => row.day);
  const order = Uint32Array.from(rows.keys())
    .filter((row) => (account[row] ?? -1) >= 0)
    .sort(
      (a, b) =>
        (account[a] ?? 0) - (account[b] ?? 0) ||
        (prompt[a] ?? 0) - (prompt[b] ?? 0) ||
        (capability[a] ?? 0) - (capability[b] ?? 0) ||
        (day[a] ?? 0) - (day[b] ?? 0),
    );
  const figures = (of: (row: PromptUseRow) => number): Float64Array =>
    Float64Array.from(order, (row) => {
      const use = rows[row];
      return use ? of(use) : 0;
    });
  return {
    prompts,
    capabilities,
    crowdExchanges: Float64Array.from(capabilities, (name) => crowd.get(name) ?? 0),
    account: Uint32Array.from(order, (row) => account[row] ?? 0),
    prompt: order.map((row) => prompt[row] ?? 0),
    capability: Uint16Array.from(order, (row) => capability[row] ?? 0),
    day: Int32Array.from(order, (row) => day[row] ?? 0),
    exchanges: Uint32Array.from(figures((use) => use.exchanges)),
    inputTokens: figures((use) => use.inputTokens),
    outputTokens: figures((use) => use.outputTokens),
    firstSeen: figures((use) => use.firstSeen),
    lastSeen: figures((use) => use.lastSeen),
  };
}
