import type { z } from 'zod';
import type { SharedValues, sharedRequest } from '@/lib/contracts/graph';
import { identifierKey } from '@/lib/domain/graph-element';
import { loadGraphPart } from '@/lib/usecases/explore/load-graph-part';
import type { GraphDeps } from '@/lib/usecases/ports/graph';

/** What a selection of accounts has in common, rarest and most widely held first, ready for the canvas. */
export async function findCommonValues(
  deps: GraphDeps,
  input: z.output<typeof sharedRequest>,
  signal?: AbortSignal,
): Promise<SharedValues> {
  const runId = (await deps.runs.findRunId(input.runId)) ?? null;
  const { values: found, total } = await deps.graph.findShared(input.accountIds, input);
  const keys = found.map(({ identifierId }) => identifierKey(identifierId));
  const part = await loadGraphPart(deps, { keys, present: input.present, runId }, signal);
  const holders = new Map(found.map((value) => [identifierKey(value.identifierId), value.holders]));
  const values = part.nodes.flatMap((node) =>
    node.type === 'identifier'
      ? [
          {
            key: node.key,
            kind: node.kind,
            family: node.family,
            label: node.label,
            degree: node.degree,
            bits: node.bits,
            holders: holders.get(node.key) ?? 0,
          },
        ]
      : [],
  );
  return { ...part, values, total };
}
