import { beforeAll, describe, expect, it } from 'vitest';
import { newCase } from '@/lib/contracts/cases';
import { type NewCommentInput, newComment } from '@/lib/contracts/comments';
import { newView } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { createCaseStore } from '@/lib/neo4j/stores/case-store';
import { createCommentStore } from '@/lib/neo4j/stores/comment-store';
import { createNotificationStore } from '@/lib/neo4j/stores/notification-store';
import { createPeopleStore } from '@/lib/neo4j/stores/people-store';
import { createViewStore } from '@/lib/neo4j/stores/view-store';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import { person, testSystem } from '@/lib/testing/people';
import { canvasOf } from '@/lib/testing/stored-canvas';
import { createCase } from '@/lib/usecases/cases/create-case';
import { updateCase } from '@/lib/usecases/cases/update-case';
import { changeComment, deleteComment } from '@/lib/usecases/comments/change-comment';
import { listComments, listMentionable } from '@/lib/usecases/comments/list-comments';
import { writeComment } from '@/lib/usecases/comments/write-comment';
import { listNotifications, readNotifications } from '@/lib/usecases/notifications/own-notifications';
import { newUser } from '@/lib/usecases/people/new-user';
import { createView } from '@/lib/usecases/views/create-view';
import { lookAtView } from '@/lib/usecases/views/look-at-view';
import { removeView } from '@/lib/usecases/views/remove-view';

const gateway = testGateway();
const [ann, ben, eve, reader] = ['ann', 'ben', 'eve', 'reader'].map((id) => person(id)) as [
  Actor,
  Actor,
  Actor,
  Actor,
];
const everybody = [ann, ben, eve, reader];
const deps = {
  ...testSystem(),
  directory: { list: async () => everybody, nameOf: async (id: string) => `Name of ${id}` },
  cases: createCaseStore(gateway),
  views: createViewStore(gateway),
  comments: createCommentStore(gateway),
  people: createPeopleStore(gateway),
  notifications: createNotificationStore(gateway),
};
beforeAll(() => resetGraph(gateway));

const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => 'done').catch((error: { code: string }) => error.code);

/** A restricted case that ben may comment in and the reader may read, with a view in it. */
async function room(): Promise<{ caseId: string; viewId: string }> {
  const named = { access: 'restricted', commenters: ['ben'], viewers: ['reader'] };
  const { id: caseId } = await createCase(deps, newCase.parse({ title: 'Relay', ...named }), ann);
  const input = newView.parse({ name: 'The ring', content: canvasOf(['a', 'b']), caseId });
  return { caseId, viewId: (await createView(deps, input, ann)).id };
}
const write = (viewId: string, actor: Actor, given: Partial<NewCommentInput> = {}, key?: string) =>
  writeComment(deps, { viewId, ...newComment.parse({ text: 'Look here', ...given }) }, actor, key);

describe('comments on a view', () => {
  it('are written by who may comment, read by who may see, and not there for others', async () => {
    const { viewId } = await room();
    const anchor = { on: 'node', key: 'account:a' } as const;
    const first = await write(viewId, ben, { anchor, label: 'Account a' });
    const answer = await write(viewId, ann, { threadId: first.id, text: 'Seen' });
    expect(answer).toMatchObject({ threadId: first.id, anchor, label: 'Account a' });
    expect((await listComments(deps, { viewId }, reader)).comments.map(({ text }) => text)).toEqual([
      'Look here',
      'Seen',
    ]);
    expect(await outcome(listComments(deps, { viewId }, eve))).toBe('not_found');
    expect(await outcome(write(viewId, eve))).toBe('not_found');
    expect(await outcome(write(viewId, reader))).toBe('view_not_discussed');
    const grants = { id: 'reader', always: 0, open: 3, team: 3, max: 4 };
    expect(await deps.comments.create(viewId, { ...first, id: 'c', threadId: 'c' }, grants)).toBeUndefined();
    const change = { of: 'thread', change: { resolvedAt: 1, resolvedBy: 'x' } } as const;
    expect(await deps.comments.change({ viewId, commentId: first.id }, change, grants, 1)).toBeUndefined();
  });

  it('are changed and taken away by their author alone; a thread is resolved by anybody who may comment', async () => {
    const { viewId } = await room();
    const { id: commentId } = await write(viewId, ben);
    const place = { viewId, commentId };
    const words = { text: 'Look there', mentions: [] };
    expect(await outcome(changeComment(deps, { ...place, change: words }, ann))).toBe('comment_of_another');
    expect(await changeComment(deps, { ...place, change: words }, ben)).toMatchObject({ text: 'Look there' });
    const resolved = await changeComment(deps, { ...place, change: { isResolved: true } }, ann);
    expect(resolved.resolvedBy).toBe('Name of ann');
    const again = await changeComment(deps, { ...place, change: { isResolved: false } }, ben);
    expect([again.resolvedAt, again.resolvedBy]).toEqual([null, null]);
    expect(await outcome(deleteComment(deps, place, ann))).toBe('comment_of_another');
    await write(viewId, ann, { threadId: commentId });
    await deleteComment(deps, place, ben);
    const { comments } = await listComments(deps, { viewId }, ann);
    expect(comments.map(({ text, deletedAt }) => [text, deletedAt !== null])).toEqual([
      ['', true],
      ['Look here', false],
    ]);
    expect(await outcome(changeComment(deps, { ...place, change: words }, ben))).toBe('not_found');
  });

  it('have one effect for one request key, belong to their view, and end with it or with its case', async () => {
    const [one, other] = [await room(), await room()];
    const first = await write(one.viewId, ben, {}, 'key-of-a-request');
    expect(await write(one.viewId, ben, { text: 'Repeated' }, 'key-of-a-request')).toEqual(first);
    const elsewhere = await write(other.viewId, ben, {}, 'key-of-a-request');
    expect(elsewhere.id).not.toBe(first.id);
    expect(await outcome(write(other.viewId, ben, { threadId: first.id }))).toBe('not_found');
    const foreign = { viewId: other.viewId, commentId: first.id };
    expect(await outcome(deleteComment(deps, foreign, ben))).toBe('not_found');
    await updateCase(deps, { caseId: one.caseId, status: 'closed', reason: 'done' }, ann);
    expect(await outcome(write(one.viewId, ben))).toBe('case_closed');
    await removeView(deps, { viewId: other.viewId, expected: 1 }, ann);
    expect(await outcome(listComments(deps, { viewId: other.viewId }, ann))).toBe('not_found');
  });

  it('tell what changed since, and nothing else', async () => {
    const { viewId } = await room();
    const all = { id: 'ann', always: 0, open: 3, team: 3, max: 4 };
    const early = await write(viewId, ben);
    const before = await deps.comments.list(viewId, 0, all);
    expect((await deps.comments.list(viewId, before?.seq ?? 0, all))?.comments).toEqual([]);
    const late = await write(viewId, ann, { threadId: early.id });
    const since = await deps.comments.list(viewId, before?.seq ?? 0, all);
    expect(since?.comments.map(({ id }) => id)).toEqual([late.id]);
  });

  it('are told to whom they name or answer, once, and to nobody who may no longer see the view', async () => {
    const { caseId, viewId } = await room();
    const told = async (who: Actor) => {
      const { notifications, unread } = await listNotifications(deps, { limit: 20 }, who);
      const here = notifications.filter((one) => one.viewId === viewId || one.caseId === caseId);
      return {
        kinds: here.map(({ kind, title }) => `${kind} ${title}`),
        ids: here.map(({ id }) => id),
        unread,
      };
    };
    const first = await write(viewId, ben, { mentions: ['ann', 'ben'] }, 'mentions-ann');
    await write(viewId, ben, { mentions: ['ann'] }, 'mentions-ann');
    expect((await told(ann)).kinds).toEqual(['mention The ring']);
    await write(viewId, ann, { threadId: first.id });
    const before = await told(ben);
    expect(before.kinds).toEqual(['reply The ring', 'shared Relay']);
    const one = { ids: before.ids.slice(0, 1), limit: 20 };
    expect((await readNotifications(deps, one, ann)).unread).toBe((await told(ann)).unread);
    expect((await readNotifications(deps, one, ben)).unread).toBe(before.unread - 1);
    await updateCase(deps, { caseId, commenters: [], reason: 'left the team' }, ann);
    expect((await told(ben)).kinds).toEqual([]);
    expect((await told(reader)).kinds).toEqual(['shared Relay']);
  });

  it('reach an open page until its session ends or the view is no longer for its reader', async () => {
    const { caseId, viewId } = await room();
    const [credential, userId] = ['session-of-ben', 'ben'];
    await deps.people.saveUser(newUser(deps, { ...ben, login: userId, source: 'local' }));
    const now = deps.clock.now();
    const where = { address: 'test', agent: 'test', how: 'password', hasSecondFactor: false } as const;
    const session = { id: credential, userId, createdAt: now, lastSeenAt: now, ...where };
    await deps.people.saveSession(session);
    const look = (after: number) => lookAtView(deps, { viewId, after, actor: ben, credential });
    await write(viewId, ann);
    const first = await look(0);
    expect(first).toMatchObject({ comments: [{ text: 'Look here' }], seq: 1 });
    expect(await look(1)).toEqual({ comments: [], seq: 1 });
    await updateCase(deps, { caseId, commenters: [], reason: 'left the team' }, ann);
    expect(await look(0)).toEqual({ ended: 'access' });
    await updateCase(deps, { caseId, viewers: ['ben'], reason: 'came back' }, ann);
    expect(await look(1)).toEqual({ comments: [], seq: 1 });
    await deps.people.endSessions({ id: credential });
    expect(await look(0)).toEqual({ ended: 'session' });
    await deps.people.saveSession({ ...session, createdAt: now - 13 * 3_600_000 });
    expect(await look(0)).toEqual({ ended: 'session' });
  });

  it('name only people who may see the view, and say nothing of others', async () => {
    const { viewId } = await room();
    const { people } = await listMentionable(deps, { viewId }, ben);
    expect(people.map(({ id }) => id)).toEqual(['ann', 'reader']);
    expect(await outcome(listMentionable(deps, { viewId }, reader))).toBe('view_not_discussed');
    expect(await outcome(write(viewId, ben, { mentions: ['eve'] }))).toBe('mention_unseen');
    expect(await outcome(write(viewId, ben, { mentions: ['nobody'] }))).toBe('mention_unseen');
    const made = await write(viewId, ben, { mentions: ['ann', 'ann'], text: 'Look, @Name of ann' });
    expect(made.mentions).toEqual([{ id: 'ann', name: 'Name of ann' }]);
  });
});
