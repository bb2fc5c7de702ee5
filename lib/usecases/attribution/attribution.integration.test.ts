import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ladderChecklists } from '@/lib/attribution/ladder';
import type { AttributionSubject, JudgementDraft } from '@/lib/contracts/attribution';
import type { Actor } from '@/lib/domain/actor';
import { cypher } from '@/lib/neo4j/cypher';
import type { Query } from '@/lib/neo4j/define-query';
import { createRecordStore } from '@/lib/neo4j/stores/record-store';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import { addHypothesis } from '@/lib/usecases/attribution/add-hypothesis';
import { getWorkbench } from '@/lib/usecases/attribution/get-workbench';
import { keepModelEntry } from '@/lib/usecases/attribution/keep-model-entry';
import { listRecordHistory } from '@/lib/usecases/attribution/list-record-history';
import { moveLadder } from '@/lib/usecases/attribution/move-ladder';
import { rateEvidence } from '@/lib/usecases/attribution/rate-evidence';
import { recordDissent } from '@/lib/usecases/attribution/record-dissent';
import { recordJudgement } from '@/lib/usecases/attribution/record-judgement';
import { saveOperator } from '@/lib/usecases/attribution/save-operator';
import { createIds, systemClock } from '@/lib/workspace/system';

const ana: Actor = { id: 'ana', name: 'Ana', role: 'analyst' };
const ben: Actor = { id: 'ben', name: 'Ben', role: 'analyst' };
const eve: Actor = { id: 'eve', name: 'Eve', role: 'viewer' };
const subject: AttributionSubject = { kind: 'cluster', id: 'c_0001' };

const gateway = testGateway();
const records = createRecordStore(gateway);
const deps = { records, clock: systemClock, ids: createIds(systemClock) };

const addCluster = {
  name: 'test-add-cluster',
  access: 'write',
  timeoutMs: 5_000,
  params: z.object({}),
  row: z.unknown(),
  text: cypher`CREATE (:Cluster {id: 'c_0001'})`,
} satisfies Query;

beforeEach(async () => {
  await resetGraph(gateway);
  await gateway.run(addCluster, {});
});

const code = (name: string) => expect.objectContaining({ code: name });

/** An item as `addEvidence` stores one from outside; evidence from the graph has a test beside the linkage. */
async function putEvidence(title: string, by: Actor = ana): Promise<string> {
  const { addEvidence } = await import('@/lib/usecases/attribution/add-evidence');
  const draft = { subject, title, origin: { type: 'outside', source: 'Partner' } as const };
  // Only evidence from the graph reads figures, so the readers of figures are never called here.
  const item = await addEvidence(
    deps as Parameters<typeof addEvidence>[0],
    { ...draft, grading: { reliability: 'A', credibility: '1' } },
    by,
  );
  return item.id;
}

const judgement = (hypothesisId: string): JudgementDraft => ({
  subject,
  hypothesisId,
  statement: 'It is very likely that Grey Heron ran these accounts.',
  likelihood: { by: 'band', band: 'very_likely' },
  confidence: {
    level: 'moderate',
    reasons: {
      sources: 'Own telemetry and one partner.',
      assumptions: 'The card list is whole.',
      argument: '',
    },
  },
});

async function proposeAndApprove(
  to: 'tracked_operator' | 'attributed_actor',
  operatorId: string,
): Promise<void> {
  const checked = ladderChecklists[to].map(({ id }) => id);
  await moveLadder(
    deps,
    { subject, move: { kind: 'propose', to, operatorId, checked, rationale: 'As rated.' } },
    ana,
  );
  await moveLadder(deps, { subject, move: { kind: 'approve' } }, ben);
}

describe('the workbench', () => {
  it('always offers the standing four, and ranks by what speaks against', async () => {
    const added = await addHypothesis(
      deps,
      { subject, kind: 'other', statement: 'Two operators share a pool.' },
      ana,
    );
    expect(added.label).toBe('H5');
    const { hypotheses } = await getWorkbench(deps, subject);
    expect(hypotheses.map(({ label }) => label)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5']);
    const evidenceId = await putEvidence('One card for all');
    await rateEvidence(
      deps,
      { evidenceId, hypothesisId: 'cluster:c_0001:planted', rating: 'inconsistent' },
      ana,
    );
    await rateEvidence(deps, { evidenceId, hypothesisId: 'cluster:c_0001:planted', rating: 'neutral' }, ben);
    expect((await getWorkbench(deps, subject)).evidence[0]?.ratings).toEqual({
      'cluster:c_0001:planted': 'neutral',
    });
    const history = await listRecordHistory(deps, { id: evidenceId, limit: 10 });
    expect(history.map(({ actorName, reason }) => `${actorName}: ${reason}`)).toEqual([
      'Ben: Rated neutral for H4',
      'Ana: Rated inconsistent for H4',
      'Ana: Added',
    ]);
  });

  it('refuses a viewer, and a rating for a hypothesis of another subject', async () => {
    await expect(putEvidence('x', eve)).rejects.toThrow(code('role_not_allowed'));
    const evidenceId = await putEvidence('x');
    const foreign = { evidenceId, hypothesisId: 'cluster:other:planted', rating: 'neutral' } as const;
    await expect(rateEvidence(deps, foreign, ana)).rejects.toThrow(code('not_found'));
  });
});

describe('the model of a subject', () => {
  const technique = { subject, content: { part: 'technique', techniqueId: 'AML.T0021' } } as const;

  it('keeps and drops one technique as versions of one entry, each with its reason and author', async () => {
    const kept = await keepModelEntry(deps, { ...technique, verdict: 'kept', reason: 'Bursts.' }, ana);
    const dropped = await keepModelEntry(
      deps,
      { ...technique, verdict: 'dropped', reason: 'One burst.' },
      ben,
    );
    expect([dropped.id, dropped.version, dropped.createdBy, dropped.updatedBy]).toEqual([
      kept.id,
      2,
      'Ana',
      'Ben',
    ]);
    const fact = { subject, content: { part: 'customer', fact: 'A laboratory' } } as const;
    await keepModelEntry(deps, { ...fact, verdict: 'kept', reason: 'Report.' }, ana);
    const { model } = await getWorkbench(deps, subject);
    expect(model.map(({ content, verdict }) => [content.part, verdict])).toEqual([
      ['technique', 'dropped'],
      ['customer', 'kept'],
    ]);
    const history = await listRecordHistory(deps, { id: kept.id, limit: 10 });
    expect(history.map(({ actorName, reason }) => `${actorName}: ${reason}`)).toEqual([
      'Ben: Dropped',
      'Ana: Kept',
    ]);
  });

  it('refuses a viewer, a reason that is empty and a technique that there is not', async () => {
    const draft = { ...technique, verdict: 'kept', reason: 'Bursts.' } as const;
    await expect(keepModelEntry(deps, draft, eve)).rejects.toThrow(code('role_not_allowed'));
    await expect(keepModelEntry(deps, { ...draft, reason: ' ' }, ana)).rejects.toThrow();
    const none = { part: 'technique', techniqueId: 'AML.T9999' } as unknown as typeof technique.content;
    await expect(keepModelEntry(deps, { ...draft, content: none }, ana)).rejects.toThrow();
  });
});

describe('an operator', () => {
  it('keeps every version, refuses a stale change and a name that is taken', async () => {
    const first = await saveOperator(deps, { name: 'Grey Heron' }, ana);
    const { id } = first;
    await saveOperator(deps, { id, version: 1, name: 'Grey Heron', aliases: ['GH-1'], reason: 'Alias' }, ben);
    await expect(saveOperator(deps, { id, version: 1, name: 'Grey Heron' }, ana)).rejects.toThrow(
      code('record_changed'),
    );
    await expect(saveOperator(deps, { name: 'gh-1' }, ana)).rejects.toThrow(code('operator_name_taken'));
    expect((await listRecordHistory(deps, { id, limit: 10 })).map(({ version }) => version)).toEqual([2, 1]);
  });
});

describe('from cluster to attributed actor', () => {
  it('needs two people and a judgement, keeps dissent, and goes back one step', async () => {
    const operator = await saveOperator(
      deps,
      {
        name: 'Grey Heron',
        affiliations: [
          {
            role: 'beneficiary',
            name: 'Acme Lab',
            likelihood: { by: 'percent', percent: 60 },
            confidence: 'low',
            basis: 'One partner.',
          },
        ],
      },
      ana,
    );
    const h1 = 'cluster:c_0001:one_operator';
    await proposeAndApprove('tracked_operator', operator.id);
    expect(await records.listAttributed(operator.id, 10)).toEqual([{ kind: 'cluster', id: 'c_0001' }]);
    await expect(proposeAndApprove('attributed_actor', operator.id)).rejects.toThrow(
      code('judgement_missing'),
    );

    const overclaiming = { ...judgement(h1), statement: 'Acme Lab ran these accounts.' };
    await expect(recordJudgement(deps, overclaiming, ana)).rejects.toThrow(code('wording_beyond_record'));
    const recorded = await recordJudgement(deps, judgement(h1), ana);
    await expect(recordDissent(deps, { judgementId: recorded.id, reason: 'x' }, ana)).rejects.toThrow(
      code('own_judgement'),
    );
    const likely = { by: 'band', band: 'likely' } as const;
    await recordDissent(
      deps,
      { judgementId: recorded.id, reason: 'One source only.', likelihood: likely },
      ben,
    );

    await proposeAndApprove('attributed_actor', operator.id);
    await moveLadder(deps, { subject, move: { kind: 'step_down', rationale: 'The partner withdrew.' } }, ben);
    const { ladder, judgements } = await getWorkbench(deps, subject);
    expect(ladder).toMatchObject({ stage: 'tracked_operator', operatorName: 'Grey Heron', pending: null });
    expect(ladder.history.map(({ event }) => event.kind)).toEqual([
      'proposed',
      'approved',
      'proposed',
      'approved',
      'stepped_down',
    ]);
    expect(judgements[0]?.dissents.map(({ actorName, likelihood }) => [actorName, likelihood])).toEqual([
      ['Ben', likely],
    ]);
    await moveLadder(deps, { subject, move: { kind: 'step_down', rationale: 'Nothing is left.' } }, ben);
    expect(await records.listAttributed(operator.id, 10)).toEqual([]);
  });
});
