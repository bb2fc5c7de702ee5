import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const rows = z.array(z.object({ id: z.string(), runId: z.string(), detail: z.string() }));

/** What runs say of their clusters. */
export const listClusterDetails = defineQuery({
  name: 'list-cluster-details',
  access: 'read',
  timeoutMs: 60_000,
  params: z.object({ after: z.string(), limit: z.int() }),
  row: z.object({ id: z.string(), runId: z.string(), detail: z.string() }),
  text: cypher`
    MATCH (c:${label('Cluster')}) WHERE c.id > $after
    WITH c ORDER BY c.id LIMIT toInteger($limit)
    OPTIONAL MATCH (c)-[f:${relType('FOUND_BY')}]->(r:${label('Run')})
    RETURN c.id AS id, coalesce(r.id, '') AS runId, coalesce(f.detail, '') AS detail ORDER BY id`,
});

/** What runs say of their campaigns. */
export const listCampaignDetails = defineQuery({
  name: 'list-campaign-details',
  access: 'read',
  timeoutMs: 60_000,
  params: z.object({ after: z.string(), limit: z.int() }),
  row: z.object({ id: z.string(), runId: z.string(), detail: z.string() }),
  text: cypher`
    MATCH (c:${label('Campaign')}) WHERE c.id > $after
    WITH c ORDER BY c.id LIMIT toInteger($limit)
    OPTIONAL MATCH (c)-[f:${relType('FOUND_BY')}]->(r:${label('Run')})
    RETURN c.id AS id, coalesce(r.id, '') AS runId, coalesce(f.detail, '') AS detail ORDER BY id`,
});

export const setClusterDetails = defineQuery({
  name: 'set-cluster-details',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ rows }),
  row: z.object({}),
  text: cypher`
    UNWIND $rows AS row
    MATCH (:${label('Cluster')} {id: row.id})-[f:${relType('FOUND_BY')}]->(:${label('Run')} {id: row.runId})
    SET f.detail = row.detail`,
});

export const setCampaignDetails = defineQuery({
  name: 'set-campaign-details',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ rows }),
  row: z.object({}),
  text: cypher`
    UNWIND $rows AS row
    MATCH (:${label('Campaign')} {id: row.id})-[f:${relType('FOUND_BY')}]->(:${label('Run')} {id: row.runId})
    SET f.detail = row.detail`,
});
