import type { z } from 'zod';
import type { SeedHit, SeedsResult, seedsRequest } from '@/lib/contracts/graph';
import type { GraphDeps } from '@/lib/usecases/ports/graph';

/** Values that a list may match; a line that is a value of several kinds gives a hit for each. */
const hitsMax = 10_000;

/** Sorts pasted lines into known accounts, known values (as written or in small letters) and unknown ones. */
export async function matchSeeds(
  deps: GraphDeps,
  input: z.output<typeof seedsRequest>,
): Promise<SeedsResult> {
  const { graph } = deps;
  const lines = [...new Set(input.lines)];
  const runId = (await deps.runs.findRunId(input.runId)) ?? null;
  const accounts = await graph.findSeedAccounts(lines, runId);
  const accountLines = new Set(accounts.map(({ line }) => line));
  const lineOf = new Map<string, string>();
  for (const line of lines) {
    if (accountLines.has(line)) continue;
    lineOf.set(line, line);
    if (!lineOf.has(line.toLowerCase())) lineOf.set(line.toLowerCase(), line);
  }
  const values = lineOf.size > 0 ? await graph.findSeedValues([...lineOf.keys()], hitsMax) : [];
  const known: SeedHit[] = [
    ...accounts,
    ...values.map((hit) => ({ ...hit, line: lineOf.get(hit.line) ?? hit.line })),
  ];
  const matched = new Set(known.map(({ line }) => line));
  return { known, unknown: lines.filter((line) => !matched.has(line)) };
}
