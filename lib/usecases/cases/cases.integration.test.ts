import { beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { newCase } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { type accessLevels, allows, caseAccesses, grantsOf, levelOf } from '@/lib/domain/case-access';
import { createCaseStore } from '@/lib/neo4j/stores/case-store';
import { createNotificationStore } from '@/lib/neo4j/stores/notification-store';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import { everyRole, person, testSystem } from '@/lib/testing/people';
import { addToCase } from '@/lib/usecases/cases/add-to-case';
import { createCase } from '@/lib/usecases/cases/create-case';
import { getCase } from '@/lib/usecases/cases/get-case';
import { listCaseParts } from '@/lib/usecases/cases/list-case-parts';
import { listCases, listHoldings } from '@/lib/usecases/cases/list-cases';
import { removeFromCase } from '@/lib/usecases/cases/remove-from-case';
import { updateCase } from '@/lib/usecases/cases/update-case';
import { writeNote, writeTask } from '@/lib/usecases/cases/write-case-part';

const gateway = testGateway();
const deps = {
  ...testSystem(),
  cases: createCaseStore(gateway),
  notifications: createNotificationStore(gateway),
};
beforeEach(() => resetGraph(gateway));

const keeper = person('keeper');
const item = (targetId: string, label = '') => ({ kind: 'account' as const, targetId, label, note: '' });
const list = { offset: 0, limit: 100 };

async function make(change: Partial<z.input<typeof newCase>>, by: Actor = keeper) {
  return await createCase(deps, newCase.parse({ title: 'A case', ...change }), by);
}

/** What an attempt comes to: what it gives, or the code it fails with. */
async function outcome<T>(work: Promise<T>): Promise<T | string> {
  return await work.catch((error: { code: string }) => error.code);
}

describe('who may do what with a case', () => {
  const relations = ['nobody', 'viewers', 'commenters', 'editors'] as const;
  const rows = caseAccesses.flatMap((access) =>
    everyRole.flatMap((actor) =>
      relations.map((named) => ({ access, actor, named, name: `${access} case, ${actor.role}, ${named}` })),
    ),
  );

  it('is the same in the database as in the rule, in every combination, and counts nothing unseen', async () => {
    const found: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const { access, actor, named, name } of rows) {
      await resetGraph(gateway);
      const made = await make({ access, ...(named === 'nobody' ? {} : { [named]: [actor.id] }) });
      await addToCase(deps, { caseId: made.id, items: [item('canary')], reason: '' }, keeper);
      const level = levelOf(made, grantsOf(actor));
      const isSeen = allows(level, 'view');
      const page = await listCases(deps, { ...list }, actor);
      found[name] = {
        level: page.cases[0]?.level ?? 'none',
        total: page.total,
        found: (await listCases(deps, { ...list, text: 'A CASE' }, actor)).total,
        editable: (await listCases(deps, { ...list, editable: true }, actor)).total,
        held: (await listHoldings(deps, { targets: [{ kind: 'account', targetId: 'canary' }] }, actor))
          .holdings.length,
        read: await outcome(getCase(deps, { caseId: made.id }, actor).then(({ items }) => items.total)),
        events: await outcome(
          listCaseParts(deps, { caseId: made.id, kind: 'event', ...list }, actor).then(({ total }) => total),
        ),
        note: await outcome(writeNote(deps, { caseId: made.id, text: 'n' }, actor).then(() => 'done')),
        tag: await outcome(
          addToCase(deps, { caseId: made.id, items: [item('b')], reason: '' }, actor).then(
            ({ added }) => added,
          ),
        ),
        untag: await outcome(
          removeFromCase(
            deps,
            { caseId: made.id, kind: 'item', ids: [`${made.id}/account:b`], reason: '' },
            actor,
          ).then(({ removed }) => removed),
        ),
        open: await outcome(
          updateCase(deps, { caseId: made.id, access: 'open', reason: 'because' }, actor).then(() => 'done'),
        ),
      };
      const refused = isSeen ? 'case_read_only' : 'not_found';
      const may = <T>(wanted: (typeof accessLevels)[number], done: T) =>
        allows(level, wanted) ? done : refused;
      expected[name] = {
        level,
        total: isSeen ? 1 : 0,
        found: isSeen ? 1 : 0,
        editable: allows(level, 'edit') ? 1 : 0,
        held: isSeen ? 1 : 0,
        read: isSeen ? 1 : 'not_found',
        events: isSeen ? 2 : 'not_found',
        note: may('comment', 'done'),
        tag: may('edit', 1),
        untag: may('edit', 1),
        open: may('manage', 'done'),
      };
    }
    expect(found).toEqual(expected);
    expect(Object.keys(found)).toHaveLength(60);
  });

  it('a case one may not see answers exactly like one that does not exist', async () => {
    const made = await make({ access: 'restricted' });
    const stranger = person('stranger', 'admin');
    const ask = (caseId: string) =>
      getCase(deps, { caseId }, stranger).catch((error: Error) => error.message.replace(caseId, '?'));
    expect(await ask(made.id)).toBe(await ask('case_nothere'));
  });
});

describe('a case', () => {
  it('keeps every event with author, time and reason', async () => {
    const { id: caseId } = await make({});
    await addToCase(
      deps,
      { caseId, items: [item('a', 'mule'), item('b', 'mule')], reason: 'seen together' },
      keeper,
    );
    await writeNote(deps, { caseId, text: 'First line\nand more' }, keeper);
    const task = await writeTask(
      deps,
      { caseId, text: 'Ask billing', state: 'open', assigneeId: 'u-lead', dueAt: null },
      keeper,
    );
    await writeTask(deps, { ...task, caseId, state: 'done' }, keeper);
    await updateCase(deps, { caseId, status: 'closed', reason: 'finished' }, keeper);
    const { rows } = await listCaseParts(deps, { caseId, kind: 'event', ...list }, keeper);
    expect(rows.map(({ text, reason, authorId }) => [text, reason, authorId])).toEqual([
      ['closed the case', 'finished', 'keeper'],
      ['finished the task “Ask billing” for Name of u-lead', '', 'keeper'],
      ['set the task “Ask billing” for Name of u-lead', '', 'keeper'],
      ['wrote the note “First line”', '', 'keeper'],
      ['tagged 2 accounts as “mule”', 'seen together', 'keeper'],
      ['opened the case “A case”', '', 'keeper'],
    ]);
    const { summary } = await getCase(deps, { caseId }, keeper);
    expect(summary.counts).toEqual({ accounts: 2, pinned: 0, notes: 1, tasks: 1, tasksDone: 1, views: 0 });
  });

  it('takes nothing once it is closed, until it is opened again with a reason', async () => {
    const { id: caseId } = await make({});
    await updateCase(deps, { caseId, status: 'closed', reason: 'done' }, keeper);
    const tag = () => outcome(addToCase(deps, { caseId, items: [item('a')], reason: '' }, keeper));
    expect(await tag()).toBe('case_closed');
    expect(await outcome(writeNote(deps, { caseId, text: 'late' }, keeper))).toBe('case_closed');
    expect(await outcome(updateCase(deps, { caseId, status: 'open', reason: '' }, keeper))).toBe(
      'reason_missing',
    );
    await updateCase(deps, { caseId, status: 'open', reason: 'new accounts' }, keeper);
    expect(await tag()).toEqual({ added: 1, known: 0 });
  });

  it('holds a thing once, however often it is put there, and takes the newest label', async () => {
    const { id: caseId } = await make({});
    await addToCase(deps, { caseId, items: [item('a', 'first'), item('a', 'again')], reason: '' }, keeper);
    expect(
      await addToCase(deps, { caseId, items: [item('a', 'last'), item('b')], reason: '' }, keeper),
    ).toEqual({ added: 1, known: 1 });
    const { items } = await getCase(deps, { caseId }, keeper);
    expect(items.rows.map(({ targetId, label }) => [targetId, label])).toContainEqual(['a', 'last']);
    expect(items.total).toBe(2);
  });

  it('cannot be reached through the id of another case’s note', async () => {
    const mine = await make({ access: 'restricted' });
    const theirs = await make({ access: 'restricted' }, person('other'));
    const note = await writeNote(deps, { caseId: theirs.id, text: 'secret' }, person('other'));
    expect(
      await outcome(writeNote(deps, { caseId: mine.id, id: note.id, text: 'overwritten' }, keeper)),
    ).toBe('not_found');
    const gone = await removeFromCase(
      deps,
      { caseId: mine.id, kind: 'note', ids: [note.id], reason: '' },
      keeper,
    );
    expect(gone.removed).toBe(0);
    const { notes } = await getCase(deps, { caseId: theirs.id }, person('other'));
    expect(notes.rows.map(({ text }) => text)).toEqual(['secret']);
  });
});
