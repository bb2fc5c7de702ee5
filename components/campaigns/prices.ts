import { parseAsFloat, useQueryStates } from 'nuqs';

const perMillion = 1_000_000;

/**
 * US dollars per million tokens in and out, kept in the address, so that a page that is printed or passed on says at what
 * prices its cost is meant. Assumed until the reader states those of the models in question.
 */
const prices = {
  in: parseAsFloat.withDefault(3),
  out: parseAsFloat.withDefault(15),
};

export const usePrices = () => useQueryStates(prices, { history: 'replace' });
export type Prices = ReturnType<typeof usePrices>[0];

/** Cost of tokens at some prices, US dollars. */
export const costOf = (
  tokens: { inputTokens: number; outputTokens: number },
  { in: input, out: output }: Prices,
): number => (tokens.inputTokens * input + tokens.outputTokens * output) / perMillion;
