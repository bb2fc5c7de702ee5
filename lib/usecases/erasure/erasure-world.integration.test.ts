import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCase } from '@/lib/contracts/cases';
import { newErasure } from '@/lib/contracts/erasure';
import { newHold } from '@/lib/contracts/holds';
import { newView } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { findInFiles, findInGraph } from '@/lib/testing/find-text';
import { type LinkedWorld, openLinkedWorld, quietJob } from '@/lib/testing/linked-world';
import { openTestGateway } from '@/lib/testing/neo4j';
import { everyRole, person } from '@/lib/testing/people';
import { canvasOf } from '@/lib/testing/stored-canvas';
import { addToCase } from '@/lib/usecases/cases/add-to-case';
import { createCase } from '@/lib/usecases/cases/create-case';
import { writeNote } from '@/lib/usecases/cases/write-case-part';
import { listClusters } from '@/lib/usecases/clusters/list-clusters';
import { decideErasure } from '@/lib/usecases/erasure/decide-erasure';
import { liftHold, placeHold } from '@/lib/usecases/erasure/manage-holds';
import { previewErasure } from '@/lib/usecases/erasure/preview-erasure';
import { requestErasure } from '@/lib/usecases/erasure/request-erasure';
import { resumeErasures } from '@/lib/usecases/erasure/resume-erasures';
import { searchEverything } from '@/lib/usecases/explore/search-everything';
import { createView } from '@/lib/usecases/views/create-view';
import { openView } from '@/lib/usecases/views/open-view';
import type { Deps } from '@/lib/workspace/deps';

const gateway = await openTestGateway();
const lead = person('u-lead', 'lead');
const admin = person('u-admin', 'admin');
const maker = person('u-analyst');

let world: LinkedWorld;
let deps: Deps;
let clusterId: string;
let accountId: string;
let email: string;

const ask = (accountIds: string[]) =>
  newErasure.parse({
    accountIds,
    reason: `asked by letter about ${accountIds[0]}`,
    ground: 'consent_withdrawn',
  });

async function codeOf(work: Promise<unknown>): Promise<string> {
  return await work.then(() => 'done').catch((error: { code: string }) => error.code);
}

beforeAll(async () => {
  world = await openLinkedWorld(gateway, { accounts: 300, seed: 11, difficulty: 'medium' });
  deps = {
    ...world.workspace.deps,
    directory: { list: async () => [...everyRole], nameOf: async (id: string) => id },
  };
  const page = { offset: 0, limit: 1, sort: 'size', descending: true } as const;
  clusterId = (await listClusters(deps, page)).clusters[0]?.clusterId ?? '';
  const runId = (await deps.runs.findRunId()) ?? '';
  const order = { offset: 0, limit: 1, sort: 'links', descending: true, standing: 'confirmed' } as const;
  accountId = (await deps.runs.listMembers(runId, clusterId, order)).members[0]?.accountId ?? '';
  const identifiers = await deps.erasures.listIdentifiers([accountId]);
  email = identifiers.find(({ kind, isOnlyTheirs }) => kind === 'email' && isOnlyTheirs)?.value ?? '';
});
afterAll(() => world.close());

describe('an erasure in a world that was linked and worked on', () => {
  it('says before what it does to clusters, as the run’s links have it', async () => {
    const { clusters, extent, unknown } = await previewErasure(deps, { accountIds: [accountId] }, lead);
    expect(unknown).toEqual([]);
    expect(extent.memberships).toBe(1);
    expect(extent.runRows).toHaveLength(1);
    const [effect] = clusters;
    expect(effect).toMatchObject({ clusterId, fallsBelowSize: false });
    expect(effect?.sizeAfter).toBe((effect?.sizeBefore ?? 0) - 1);
    expect(effect?.parts.reduce((sum, size) => sum + size, 0)).toBe(effect?.sizeAfter);
    const runId = (await deps.runs.findRunId()) ?? '';
    const all = {
      offset: 0,
      limit: 500,
      sort: 'accountId',
      descending: false,
      standing: 'confirmed',
    } as const;
    const { members } = await deps.runs.listMembers(runId, clusterId, all);
    const everybody = members.map((member) => member.accountId).slice(0, 50);
    const whole = await previewErasure(deps, { accountIds: everybody }, lead);
    expect(whole.clusters.find((one) => one.clusterId === clusterId)).toMatchObject({
      sizeAfter: members.length - everybody.length,
      fallsBelowSize: members.length - everybody.length < 2,
    });
  });

  it('takes it out of lake, graph, runs, search and work, and out of nothing else', async () => {
    const made = await createCase(
      deps,
      newCase.parse({ title: `About ${accountId}`, access: 'open' }),
      maker,
    );
    const items = [
      { kind: 'account' as const, targetId: accountId, label: accountId, note: `${accountId} uses ${email}` },
    ];
    await addToCase(deps, { caseId: made.id, items, reason: '' }, maker);
    await writeNote(deps, { caseId: made.id, text: `${accountId} wrote to ${email} twice` }, maker);
    const others = ['somebody-else-1', 'somebody-else-2'];
    const view = await createView(
      deps,
      { ...newView.parse({ name: 'A view', content: canvasOf([accountId, ...others]) }), caseId: made.id },
      maker,
    );
    const preview = await previewErasure(deps, { accountIds: [accountId] }, lead);
    expect(preview.cases).toEqual([{ caseId: made.id, title: made.title }]);
    const kinds = Object.fromEntries(preview.extent.records.map(({ kind, records }) => [kind, records]));
    expect(kinds).toMatchObject({ Case: 1, CaseItem: 1, Note: 1, ViewRevision: 1 });

    const before = await searchEverything(deps, { q: accountId, limit: 5 });
    expect(JSON.stringify(before)).toContain(accountId);
    const canaries = [accountId, email];
    const leftOut = ['secrets', 'audit'];
    expect((await findInFiles(deps.paths.root, canaries, leftOut)).length).toBeGreaterThan(4);

    const { id } = await requestErasure(deps, ask([accountId]), lead);
    const { jobId } = await decideErasure(deps, { requestId: id, decision: 'approve' }, admin);
    const result = await world.workspace.handleJob({ kind: 'erase', requestId: id }, quietJob);
    expect(result).toEqual(preview.extent);

    expect(await findInGraph(gateway, canaries)).toEqual([]);
    expect(await findInFiles(deps.paths.root, canaries, leftOut)).toEqual([]);
    expect(JSON.stringify(await searchEverything(deps, { q: email, limit: 5 }))).not.toContain(`"${email}"`);
    expect(JSON.stringify(await searchEverything(deps, { q: accountId, limit: 5 }))).not.toContain(
      `"${accountId}"`,
    );
    const opened = await openView(deps, { viewId: view.id }, maker);
    expect(JSON.stringify(opened)).toContain('somebody-else-1');
    expect(jobId).toMatch(/^j_/);

    const [entry] = await deps.auditStore.list({ action: 'erasure.carried_out', limit: 5 });
    const [tombstone] = await deps.erasures.listTombstones();
    expect(entry?.objects).toEqual([`erasure:${id}`, `erased:hmac-${tombstone?.id}`]);
    const heads = await deps.auditHeads.list();
    expect(heads.find(({ head }) => head?.hash === entry?.hash)?.isSigned).toBe(true);
    // The clusters can be opened and explained, and the next run does not know the account.
    const again = await world.workspace.handleJob({ kind: 'link', parameters: {} }, quietJob);
    expect(again.isUnchanged).toBe(false);
    expect((await world.workspace.inspect()).invariants.filter(({ violations }) => violations > 0)).toEqual(
      [],
    );
  });
});

describe('who decides', () => {
  const request = () => requestErasure(deps, ask(['nobody-at-all']), lead);
  const decide = (requestId: string, by: Actor, among = deps) =>
    codeOf(decideErasure(among, { requestId, decision: 'refuse', reason: 'no' }, by));

  it('is an administrator who did not ask, as soon as there is anybody else', async () => {
    const { id } = await request();
    expect(await decide(id, lead)).toBe('role_not_allowed');
    const own = await requestErasure(deps, ask(['nobody-at-all']), admin);
    expect(await decide(own.id, admin)).toBe('second_person_needed');
    const alone = { ...deps, directory: { list: async () => [], nameOf: async () => undefined } };
    expect(await decide(own.id, admin, alone)).toBe('done');
    const strict = { ...alone, exports: { ...deps.exports, needsApproval: true } };
    expect(await decide((await requestErasure(deps, ask(['x']), admin)).id, admin, strict)).toBe(
      'second_person_needed',
    );
    expect(await decide(id, admin)).toBe('done');
    expect(await decide(id, admin)).toBe('erasure_decided');
    expect(await decide('er_none', admin)).toBe('not_found');
  });

  it('resumes what was broken off, once', async () => {
    const { id } = await request();
    const { jobId } = await decideErasure(deps, { requestId: id, decision: 'approve' }, admin);
    expect(await resumeErasures(deps)).toEqual([]);
    await deps.jobs.requestCancel(jobId as Parameters<typeof deps.jobs.requestCancel>[0], 1);
    expect(await resumeErasures(deps)).toEqual([id]);
    expect(await resumeErasures(deps)).toEqual([]);
  });
});

describe('a legal hold', () => {
  const hold = (kind: 'account' | 'case', targetId: string, until: number | null = null) =>
    placeHold(deps, newHold.parse({ kind, targetId, reason: 'court order', until }), lead);

  it('on an account refuses, by name, until it is lifted', async () => {
    const { id } = await hold('account', 'held-1');
    const refused = requestErasure(deps, ask(['held-1', 'free']), lead);
    await expect(refused).rejects.toMatchObject({
      code: 'legal_hold',
      message: expect.stringContaining(`${id} on the account "held-1"`),
    });
    expect((await previewErasure(deps, { accountIds: ['held-1'] }, lead)).holds).toEqual([
      { holdId: id, kind: 'account', targetId: 'held-1', accounts: ['held-1'], until: null },
    ]);
    await liftHold(deps, { holdId: id, reason: 'the court is done' }, admin);
    expect(await codeOf(requestErasure(deps, ask(['held-1']), lead))).toBe('done');
    expect(await codeOf(liftHold(deps, { holdId: id, reason: 'again' }, admin))).toBe('hold_lifted');
  });

  it('on a case covers its accounts and the members of its clusters', async () => {
    const made = await createCase(deps, newCase.parse({ title: 'Held', access: 'open' }), maker);
    const page = { offset: 0, limit: 1, sort: 'size', descending: true } as const;
    const largest = (await listClusters(deps, page)).clusters[0]?.clusterId ?? '';
    const items = [
      { kind: 'account' as const, targetId: 'tagged', label: '', note: '' },
      { kind: 'cluster' as const, targetId: largest, label: '', note: '' },
    ];
    await addToCase(deps, { caseId: made.id, items, reason: '' }, maker);
    const { id } = await hold('case', made.id);
    const runId = (await deps.runs.findRunId()) ?? '';
    const order = { offset: 0, limit: 1, sort: 'links', descending: true } as const;
    const member = (await deps.runs.listMembers(runId, largest, order)).members[0]?.accountId ?? '';
    for (const held of ['tagged', member])
      expect(await codeOf(requestErasure(deps, ask([held]), lead))).toBe('legal_hold');
    expect(await codeOf(requestErasure(deps, ask(['untagged']), lead))).toBe('done');
    await liftHold(deps, { holdId: id, reason: 'over' }, lead);
    expect(await codeOf(requestErasure(deps, ask(['tagged']), lead))).toBe('done');
  });

  it('needs something to hold and an end to come, and ends by itself', async () => {
    expect(await codeOf(hold('case', 'case_none'))).toBe('not_found');
    expect(await codeOf(hold('account', 'held-2', 1))).toBe('hold_in_the_past');
    await hold('account', 'held-3', deps.clock.now() + 1_000_000);
    expect(await codeOf(requestErasure(deps, ask(['held-3']), lead))).toBe('legal_hold');
    const later = { ...deps, clock: { now: () => deps.clock.now() + 2_000_000 } };
    expect(await codeOf(requestErasure(later, ask(['held-3']), lead))).toBe('done');
  });
});
