import type { z } from 'zod';
import type { SeedHit, SeedsResult, seedsRequest } from '@/lib/contracts/graph';
import { knownIdentifierKinds } from '@/lib/domain/identifier-kind';
import type { GraphStore } from '@/lib/usecases/ports/graph';

/** Values that a list may match; a line that fits several kinds gives a hit for each. */
const hitsMax = 10_000;
const linesPerLookUp = 500;

/** Sorts pasted lines into known accounts, known values and unknown ones. A value may be written alone or as kind:value. */
export async function matchSeeds(
  deps: { graph: GraphStore },
  input: z.output<typeof seedsRequest>,
): Promise<SeedsResult> {
  const { graph } = deps;
  const lines = [...new Set(input.lines)];
  const runId = await graph.getRunId(input.runId);
  const known: SeedHit[] = await graph.findSeedAccounts(lines, runId);
  const accountLines = new Set(known.map(({ line }) => line));
  const others = lines.filter((line) => !accountLines.has(line));
  for (let start = 0; start < others.length && known.length < hitsMax; start += linesPerLookUp) {
    const lineOf = new Map(others.slice(start, start + linesPerLookUp).flatMap(candidateIds));
    const hits = await graph.findSeedValues([...lineOf.keys()], hitsMax - known.length);
    for (const hit of hits) {
      known.push({ ...hit, line: lineOf.get(hit.key.slice('identifier:'.length)) ?? hit.line });
    }
  }
  const matched = new Set(known.map(({ line }) => line));
  return { known, unknown: lines.filter((line) => !matched.has(line)) };
}

function candidateIds(line: string): [id: string, line: string][] {
  const value = line.toLowerCase();
  const written = [...new Set([line, value])];
  const kinds = Object.keys(knownIdentifierKinds);
  return [...written, ...kinds.flatMap((kind) => written.map((text) => `${kind}:${text}`))].map((id) => [
    id,
    line,
  ]);
}
