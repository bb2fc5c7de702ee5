import { z } from 'zod';
import { type CypherText, cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const params = z.object({
  /** Signed up at or after, and before (epoch ms). */
  from: z.number().nullable(),
  to: z.number().nullable(),
  status: z.string().nullable(),
  runId: z.string().nullable(),
  offset: z.int(),
  limit: z.int().max(500),
});

const row = z.object({
  total: z.number(),
  accounts: z.array(
    z.object({
      id: z.string(),
      status: z.string().nullable(),
      createdAt: z.number().nullable(),
      lastSeen: z.number().nullable(),
      exchanges: z.number(),
      clusterId: z.string().nullable(),
      standing: z.string().nullable(),
    }),
  ),
});

const orders = {
  id: cypher`a.id`,
  createdAt: cypher`coalesce(a.createdAt, 0) DESC, a.id`,
  lastSeen: cypher`coalesce(a.lastSeen, 0) DESC, a.id`,
  exchanges: cypher`coalesce(a.exchanges, 0) DESC, a.id`,
} as const;
export type AccountOrder = keyof typeof orders;

function build(order: CypherText): CypherText {
  return cypher`
    CALL {
      MATCH (a:${label('Account')})
      WHERE ($from IS NULL OR a.createdAt >= $from) AND ($to IS NULL OR a.createdAt < $to)
        AND ($status IS NULL OR a.status = $status)
      RETURN count(a) AS total
    }
    CALL {
      MATCH (a:${label('Account')})
      WHERE ($from IS NULL OR a.createdAt >= $from) AND ($to IS NULL OR a.createdAt < $to)
        AND ($status IS NULL OR a.status = $status)
      WITH a ORDER BY ${order} SKIP toInteger($offset) LIMIT toInteger($limit)
      WITH a, head(COLLECT {
        MATCH (a)-[m:${relType('MEMBER_OF')}]->(c:${label('Cluster')}) WHERE m.runId = $runId
        RETURN {clusterId: c.id, standing: m.standing} ORDER BY c.id LIMIT 1
      }) AS place
      RETURN collect({
        id: a.id, status: a.status, createdAt: a.createdAt, lastSeen: a.lastSeen,
        exchanges: coalesce(a.exchanges, 0), clusterId: place.clusterId, standing: place.standing
      }) AS accounts
    }
    RETURN total, accounts`;
}

function define(order: AccountOrder) {
  return defineQuery({
    name: `list-accounts-by-${order}`,
    access: 'read',
    planWaiver: {
      operators: ['NodeByLabelScan'],
      reason: 'every filter may be open and the total is counted with the page',
    },
    params,
    row,
    text: build(orders[order]),
  });
}

/** Accounts that signed up in a window, one page in a chosen order; `total` counts them all. */
export const listAccounts = {
  id: define('id'),
  createdAt: define('createdAt'),
  lastSeen: define('lastSeen'),
  exchanges: define('exchanges'),
} as const satisfies Record<AccountOrder, unknown>;
