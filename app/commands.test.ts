import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadOperations } from '@/app/routes';
import { commands } from '@/lib/cli/commands';

vi.mock('server-only', () => ({}));

/** Commands that do what an operation of the API does. */
const pairs: readonly (readonly [command: string, operation: string])[] = [
  ['search', 'GET /api/search'],
  ['identifier', 'GET /api/identifiers/{identifierId}'],
  ['explain', 'GET /api/explain'],
  ['paths', 'POST /api/graph/paths'],
  ['overview', 'GET /api/graph/overview'],
  ['query', 'GET /api/queries/{name}'],
  ['rows', 'GET /api/rows'],
  ['clusters', 'GET /api/clusters'],
  ['cluster', 'GET /api/clusters/{clusterId}'],
  ['campaigns', 'GET /api/campaigns'],
  ['campaign', 'GET /api/campaigns/{campaignId}'],
  ['link', 'POST /api/runs'],
  ['runs delete', 'DELETE /api/runs/{runId}'],
  ['runs parameters', 'GET /api/runs/{runId}/parameters'],
  ['evaluate', 'GET /api/runs/{runId}/evaluation/csv'],
  ['import', 'POST /api/imports'],
  ['batches list', 'GET /api/imports'],
  ['batches rollback', 'DELETE /api/imports/{batchId}'],
  ['jobs list', 'GET /api/jobs'],
  ['jobs cancel', 'DELETE /api/jobs/{jobId}'],
  ['cases create', 'POST /api/cases'],
  ['cases list', 'GET /api/cases'],
  ['cases show', 'GET /api/cases/{caseId}'],
  ['cases set', 'PATCH /api/cases/{caseId}'],
  ['cases note', 'POST /api/cases/{caseId}/notes'],
  ['cases task', 'POST /api/cases/{caseId}/tasks'],
  ['cases tag', 'POST /api/cases/{caseId}/items'],
  ['cases untag', 'DELETE /api/cases/{caseId}/items'],
  ['constraints add', 'POST /api/decisions'],
  ['constraints withdraw', 'POST /api/decisions/{decisionId}/withdrawal'],
  ['hubs set', 'POST /api/identifiers/{identifierId}/class'],
  ['hubs end', 'POST /api/hub-overrides/{overrideId}/end'],
  ['erase preview', 'POST /api/erasures/preview'],
  ['erase request', 'POST /api/erasures'],
  ['erase list', 'GET /api/erasures'],
  ['erase approve', 'POST /api/erasures/{requestId}/decision'],
  ['erase refuse', 'POST /api/erasures/{requestId}/decision'],
  ['erase resume', 'POST /api/erasures/resume'],
  ['hold place', 'POST /api/holds'],
  ['hold list', 'GET /api/holds'],
  ['hold lift', 'POST /api/holds/{holdId}/lift'],
  ['retention preview', 'GET /api/retention'],
  ['retention set', 'PUT /api/retention'],
  ['retention run', 'POST /api/retention/run'],
  ['simulate', 'POST /api/actions/simulate'],
  ['actions list', 'GET /api/actions'],
  ['actions record', 'POST /api/actions'],
  ['actions aftermath', 'GET /api/actions/{actionId}/aftermath'],
  ['actions reasons', 'GET /api/actions/{actionId}/reasons'],
  ['alerts', 'GET /api/alerts'],
  ['alerts update', 'POST /api/alerts/changes'],
  ['rules', 'GET /api/watch-rules'],
  ['rules save', 'POST /api/watch-rules'],
  ['rules run', 'POST /api/watch-rules/run'],
  ['operators', 'GET /api/operators'],
  ['operators save', 'POST /api/operators'],
  ['hypotheses add', 'POST /api/attribution/hypotheses'],
  ['evidence add', 'POST /api/attribution/evidence'],
  ['evidence rate', 'POST /api/attribution/ratings'],
  ['judgements record', 'POST /api/attribution/judgements'],
  ['judgements dissent', 'POST /api/attribution/dissents'],
  ['judgements check', 'POST /api/attribution/wording'],
  ['model keep', 'POST /api/attribution/model'],
  ['history', 'GET /api/attribution/records/{recordId}'],
  ['partner list', 'GET /api/partner/matches'],
  ['partner match', 'POST /api/partner/matches'],
  ['partner export', 'POST /api/partner/packages'],
  ['receive', 'POST /api/received'],
  ['export requests', 'GET /api/exports/requests'],
  ['export approve', 'POST /api/exports/requests/{requestId}/decision'],
  ['export cluster', 'POST /api/exports'],
];

const loadingMs = 120_000;
let accessOf: Map<string, string>;
beforeAll(async () => {
  const operations = await loadOperations();
  accessOf = new Map(
    operations.map(({ method, path, operation }) => [`${method} ${path}`, operation.access]),
  );
}, loadingMs);

describe('a command and the operation that does the same', () => {
  it.each(pairs)('%s names the line of the policy that %s names', (name, place) => {
    const command = commands.find((one) => one.name === name);
    expect(command, `the command ${name}`).toBeDefined();
    expect(accessOf.get(place), place).toBeDefined();
    expect(command?.access).toBe(accessOf.get(place));
  });
});
