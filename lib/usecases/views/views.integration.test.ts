import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { newCase } from '@/lib/contracts/cases';
import { newView } from '@/lib/contracts/views';
import { createCaseStore } from '@/lib/neo4j/stores/case-store';
import { createNotificationStore } from '@/lib/neo4j/stores/notification-store';
import { createViewStore } from '@/lib/neo4j/stores/view-store';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import { person, testSystem } from '@/lib/testing/people';
import { canvasOf } from '@/lib/testing/stored-canvas';
import { createCase } from '@/lib/usecases/cases/create-case';
import { getCase } from '@/lib/usecases/cases/get-case';
import { updateCase } from '@/lib/usecases/cases/update-case';
import { changeView } from '@/lib/usecases/views/change-view';
import { createView } from '@/lib/usecases/views/create-view';
import { listViewRevisions, listViews } from '@/lib/usecases/views/list-views';
import { compareRevisions } from '@/lib/usecases/views/open-view';
import { removeView } from '@/lib/usecases/views/remove-view';
import { saveView } from '@/lib/usecases/views/save-view';
import { exportView, importView } from '@/lib/usecases/views/view-file';

const gateway = testGateway();
const deps = {
  ...testSystem(),
  cases: createCaseStore(gateway),
  views: createViewStore(gateway),
  notifications: createNotificationStore(gateway),
};
beforeEach(() => resetGraph(gateway));

const maker = person('maker');
const every = { offset: 0, limit: 100 };
const make = (given: Partial<Parameters<typeof createView>[1]> = {}, by = maker, key?: string) =>
  createView(
    deps,
    { ...newView.parse({ name: 'A view', content: canvasOf(['a', 'b']) }), ...given },
    by,
    key,
  );
const save = (viewId: string, expected: number, ids: string[], requestKey?: string) =>
  saveView(deps, { viewId, expected, content: canvasOf(ids), message: '', requestKey }, maker);

async function outcome(work: Promise<unknown>): Promise<unknown> {
  return await work.then(() => 'done').catch((error: { code: string }) => error.code);
}

describe('saving a view', () => {
  it('lets exactly one of 50 parallel saves win, every time (V-01)', async () => {
    for (let round = 0; round < 20; round += 1) {
      const view = await make();
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, index) => outcome(save(view.id, view.version, [`n${index}`]))),
      );
      expect(all.filter((one) => one === 'done')).toHaveLength(1);
      expect(all.filter((one) => one === 'view_changed')).toHaveLength(49);
      expect((await listViewRevisions(deps, { viewId: view.id, ...every }, maker)).total).toBe(2);
    }
  });

  it('with the same request key twice has one effect and one answer (V-05)', async () => {
    const [first, second] = await Promise.all([
      make({}, maker, 'key-of-a-request'),
      make({}, maker, 'key-of-a-request'),
    ]);
    expect(second).toEqual(first);
    expect((await make({}, person('other'), 'key-of-a-request')).id).not.toBe(first.id);
    const once = await save(first.id, 1, ['c'], 'another-key');
    expect(await save(first.id, 1, ['c'], 'another-key')).toEqual(once);
    expect((await listViewRevisions(deps, { viewId: first.id, ...every }, maker)).total).toBe(2);
  });

  it('is refused after it was deleted, and brings nothing back; a closed case takes nothing (V-04)', async () => {
    const gone = await make();
    await removeView(deps, { viewId: gone.id, expected: 1 }, maker);
    expect(await outcome(save(gone.id, 1, ['c']))).toBe('not_found');
    const races = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const view = await make();
        const both = await Promise.all([
          outcome(save(view.id, 1, ['x'])),
          outcome(removeView(deps, { viewId: view.id, expected: 1 }, maker)),
        ]);
        const left =
          (await deps.views.find(view.id, { id: 'maker', always: 4, open: 4, team: 4, max: 4 })) !==
          undefined;
        return [both.filter((one) => one === 'done').length, left === (both[1] !== 'done')];
      }),
    );
    expect(races).toEqual(races.map(() => [1, true]));
    const { id: caseId } = await createCase(deps, newCase.parse({ title: 'Case' }), maker);
    const inCase = await make({ caseId });
    await updateCase(deps, { caseId, status: 'closed', reason: 'done' }, maker);
    expect(await outcome(save(inCase.id, 1, ['c']))).toBe('case_closed');
    expect(await outcome(make({ caseId }))).toBe('case_closed');
  });

  it('never changes a frozen view', async () => {
    const view = await make({ kind: 'frozen' });
    expect(await outcome(save(view.id, 1, ['c']))).toBe('view_frozen');
  });
});

describe('who may see a view', () => {
  it('is its maker alone, then whom it is shared with; in a case it is whom the case is for', async () => {
    const [own, stranger, named] = [await make(), person('stranger'), person('named')];
    const seen = async (who: typeof maker) => (await listViews(deps, every, who)).total;
    expect([await seen(maker), await seen(stranger), await seen(named)]).toEqual([1, 0, 0]);
    await changeView(deps, { viewId: own.id, expected: 1, viewers: ['named'] }, maker);
    expect([await seen(stranger), await seen(named)]).toEqual([0, 1]);
    expect(
      await outcome(
        saveView(deps, { viewId: own.id, expected: 2, content: canvasOf([]), message: '' }, named),
      ),
    ).toBe('view_read_only');
    const inCase = await createCase(
      deps,
      newCase.parse({ title: 'Case', access: 'restricted', editors: ['stranger'] }),
      maker,
    );
    await make({ caseId: inCase.id });
    expect([await seen(maker), await seen(stranger), await seen(named)]).toEqual([2, 1, 1]);
    expect((await getCase(deps, { caseId: inCase.id }, stranger)).summary.counts.views).toBe(1);
    expect(await outcome(make({ caseId: inCase.id }, named))).toBe('not_found');
  });
});

describe('a view as a file', () => {
  it('comes back the same, and a newer form is refused', async () => {
    const view = await make({ tags: ['ring'], folder: '2026/x' });
    const file = await exportView(deps, { viewId: view.id }, maker);
    const copy = await importView(deps, { file: JSON.parse(JSON.stringify(file)) }, person('other'));
    expect([copy.name, copy.tags, copy.folder, copy.thumbnail]).toEqual([
      view.name,
      view.tags,
      view.folder,
      view.thumbnail,
    ]);
    expect((await exportView(deps, { viewId: copy.id }, person('other'))).data.content).toEqual(
      file.data.content,
    );
    expect(
      await outcome(importView(deps, { file: { ...file, meta: { ...file.meta, version: 2 } } }, maker)),
    ).toBe('view_file_too_new');
    expect(await outcome(importView(deps, { file: { nodes: [] } }, maker))).toBe('view_file_unreadable');
  });
});

/** What the view API is, in a few lines: a list of contents and a number that counts changes. */
interface Model {
  version: number;
  contents: string[][];
  name: string;
}

describe('any order of requests', () => {
  it('comes to the same as in a pure model (V-06)', { timeout: 600_000 }, async () => {
    const step = fc.oneof(
      fc.record({
        type: fc.constant('save'),
        lag: fc.nat(2),
        ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
      }),
      fc.record({ type: fc.constant('rename'), lag: fc.nat(2), name: fc.constantFrom('one', 'two') }),
      fc.record({ type: fc.constant('restore'), lag: fc.nat(1), which: fc.nat(9) }),
      fc.record({ type: fc.constant('compare'), a: fc.nat(9), b: fc.nat(9) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
        const model: Model = { version: 1, contents: [['a', 'b']], name: 'A view' };
        const { id: viewId } = await make();
        for (const one of steps) {
          if ('a' in one) {
            const [from, to] = [one.a, one.b].map((index) => (index % model.contents.length) + 1);
            const difference = await compareRevisions(deps, { viewId, from: from ?? 1, to: to ?? 1 }, maker);
            const [before, after] = [
              model.contents[(from ?? 1) - 1] ?? [],
              model.contents[(to ?? 1) - 1] ?? [],
            ];
            expect(difference.added.toSorted()).toEqual(
              after
                .filter((key) => !before.includes(key))
                .map((key) => `account:${key}`)
                .toSorted(),
            );
            expect(difference.removed.length).toBe(before.filter((key) => !after.includes(key)).length);
            continue;
          }
          const expected = model.version - one.lag;
          const ids =
            'ids' in one
              ? one.ids
              : 'which' in one
                ? (model.contents[one.which % model.contents.length] ?? [])
                : undefined;
          const done = await outcome(
            ids
              ? save(viewId, expected, ids)
              : changeView(deps, { viewId, expected, name: 'name' in one ? one.name : '' }, maker),
          );
          expect(done).toBe(one.lag === 0 ? 'done' : 'view_changed');
          if (one.lag > 0) continue;
          model.version += 1;
          if (ids) model.contents.push(ids);
          else if ('name' in one) model.name = one.name;
        }
        const view = (await listViews(deps, { ...every, limit: 500 }, maker)).views.find(
          ({ id }) => id === viewId,
        );
        expect([view?.version, view?.revision, view?.name]).toEqual([
          model.version,
          model.contents.length,
          model.name,
        ]);
        expect(view?.nodes).toBe(model.contents.at(-1)?.length);
      }),
      { numRuns: Number(process.env.SKEIN_MODEL_RUNS ?? 30) },
    );
  });
});
