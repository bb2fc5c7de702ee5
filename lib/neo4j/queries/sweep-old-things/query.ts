import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const few = (what: string) => ({
  operators: ['NodeByLabelScan'],
  reason: `${what} are few, and all of them are looked at`,
});
const counted = z.object({ found: z.int() });
const before = z.object({ before: z.number() });
const batch = z.object({ before: z.number(), limit: z.int() });

/** Sessions not used since, notifications from before, jobs that ended before. */
export const countOldSessions = defineQuery({
  name: 'count-old-sessions',
  access: 'read',
  planWaiver: few('sessions'),
  params: before,
  row: counted,
  text: cypher`MATCH (n:${label('Session')}) WHERE n.lastSeenAt < $before RETURN count(n) AS found`,
});

export const removeOldSessions = defineQuery({
  name: 'remove-old-sessions',
  access: 'write',
  planWaiver: few('sessions'),
  params: batch,
  row: counted,
  text: cypher`
    MATCH (n:${label('Session')}) WHERE n.lastSeenAt < $before
    WITH n LIMIT toInteger($limit)
    DETACH DELETE n RETURN count(*) AS found`,
});

export const countOldNotifications = defineQuery({
  name: 'count-old-notifications',
  access: 'read',
  planWaiver: few('notifications'),
  params: before,
  row: counted,
  text: cypher`MATCH (n:${label('Notification')}) WHERE n.at < $before RETURN count(n) AS found`,
});

export const removeOldNotifications = defineQuery({
  name: 'remove-old-notifications',
  access: 'write',
  planWaiver: few('notifications'),
  params: batch,
  row: counted,
  text: cypher`
    MATCH (n:${label('Notification')}) WHERE n.at < $before
    WITH n LIMIT toInteger($limit)
    DETACH DELETE n RETURN count(*) AS found`,
});

export const countOldJobs = defineQuery({
  name: 'count-old-jobs',
  access: 'read',
  params: before,
  row: counted,
  text: cypher`
    MATCH (n:${label('Job')}) WHERE n.state IN ['succeeded', 'failed', 'cancelled'] AND n.finishedAt < $before
    RETURN count(n) AS found`,
});

export const removeOldJobs = defineQuery({
  name: 'remove-old-jobs',
  access: 'write',
  params: batch,
  row: counted,
  text: cypher`
    MATCH (n:${label('Job')}) WHERE n.state IN ['succeeded', 'failed', 'cancelled'] AND n.finishedAt < $before
    WITH n LIMIT toInteger($limit)
    DETACH DELETE n RETURN count(*) AS found`,
});
