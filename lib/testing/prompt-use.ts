import { type PromptUse, PromptUseBuilder, type PromptUseRow } from '@/lib/linkage/behaviour/prompt-use';

/** Prompt use of a few rows. */
export function buildPromptUse(
  rows: readonly PromptUseRow[],
  accountIds: readonly string[],
  crowd?: ReadonlyMap<string, number>,
): PromptUse {
  const builder = new PromptUseBuilder(accountIds);
  for (const row of rows) builder.add(row);
  return builder.build(crowd);
}
