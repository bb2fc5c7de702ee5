import { z } from 'zod';
import { type ExportRequest, exportRequest, exportRequestStates } from '@/lib/contracts/export-requests';
import { type CypherText, cypher } from '@/lib/neo4j/cypher';

/** The properties of an ExportRequest node; the choice is JSON text. */
export const exportRequestRow = z.object({
  request: z.object({
    id: z.string(),
    state: z.enum(exportRequestStates),
    choice: z.string(),
    requestedById: z.string(),
    requestedByName: z.string(),
    requestedAt: z.number(),
    decidedById: z.string().nullish(),
    decidedByName: z.string().nullish(),
    decidedAt: z.number().nullish(),
    reason: z.string().nullish(),
    jobId: z.string().nullish(),
  }),
});

/** `RETURN` clause of every query that yields a request bound to `r`. */
export const returnExportRequest: CypherText = cypher`RETURN properties(r) AS request`;

/** Turns the flat properties into the record that shells read. */
export function toExportRequest({ request }: z.infer<typeof exportRequestRow>): ExportRequest {
  const { decidedById, decidedByName } = request;
  return exportRequest.parse({
    id: request.id,
    state: request.state,
    choice: JSON.parse(request.choice),
    requestedBy: { id: request.requestedById, name: request.requestedByName },
    requestedAt: request.requestedAt,
    decidedBy: decidedById == null ? null : { id: decidedById, name: decidedByName ?? decidedById },
    decidedAt: request.decidedAt ?? null,
    reason: request.reason ?? null,
    jobId: request.jobId ?? null,
  });
}
