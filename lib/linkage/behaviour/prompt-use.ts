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
  const numbered = rows
    .flatMap((row) => {
      const account = accountOf.get(row.accountId);
      const prompt = promptOf.get(row.prompt) ?? 0;
      return account === undefined
        ? []
        : [{ ...row, account, prompt, capability: capabilityOf.get(row.capability) ?? 0 }];
    })
    .sort(
      (a, b) => a.account - b.account || a.prompt - b.prompt || a.capability - b.capability || a.day - b.day,
    );
  return {
    prompts,
    capabilities,
    crowdExchanges: Float64Array.from(capabilities, (name) => crowd.get(name) ?? 0),
    account: Uint32Array.from(numbered, (row) => row.account),
    prompt: Uint32Array.from(numbered, (row) => row.prompt),
    capability: Uint16Array.from(numbered, (row) => row.capability),
    day: Int32Array.from(numbered, (row) => row.day),
    exchanges: Uint32Array.from(numbered, (row) => row.exchanges),
    inputTokens: Float64Array.from(numbered, (row) => row.inputTokens),
    outputTokens: Float64Array.from(numbered, (row) => row.outputTokens),
    firstSeen: Float64Array.from(numbered, (row) => row.firstSeen),
    lastSeen: Float64Array.from(numbered, (row) => row.lastSeen),
  };
}
