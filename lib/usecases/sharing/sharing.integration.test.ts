import { beforeEach, describe, expect, it } from 'vitest';
import { type NewShareLinkInput, newShareLink } from '@/lib/contracts/shares';
import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import { newView } from '@/lib/contracts/views';
import { createCaseStore } from '@/lib/neo4j/stores/case-store';
import { createShareStore } from '@/lib/neo4j/stores/share-store';
import { createViewStore } from '@/lib/neo4j/stores/view-store';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import { person, testSystem } from '@/lib/testing/people';
import { canvasOf } from '@/lib/testing/stored-canvas';
import { createShareLink } from '@/lib/usecases/sharing/create-share-link';
import { listShareLinks, revokeShareLink } from '@/lib/usecases/sharing/manage-share-links';
import { embedShared, openShared, watchShared } from '@/lib/usecases/sharing/open-shared';
import { createView } from '@/lib/usecases/views/create-view';
import { removeView } from '@/lib/usecases/views/remove-view';
import { saveView } from '@/lib/usecases/views/save-view';

const gateway = testGateway();
const system = testSystem();
const deps = {
  ...system,
  cases: createCaseStore(gateway),
  views: createViewStore(gateway),
  shares: createShareStore(gateway),
};
beforeEach(() => resetGraph(gateway));

const maker = person('maker');
const makeView = (content: StoredCanvas) => createView(deps, newView.parse({ name: 'Ring', content }), maker);
const share = (viewId: string, change: Partial<NewShareLinkInput> = {}) =>
  createShareLink(
    deps,
    { viewId, ...newShareLink.parse({ recipient: 'Partner', reason: 'joint case', ...change }) },
    maker,
  );

async function outcome(work: Promise<unknown>): Promise<string> {
  return await work.then(() => 'open').catch((error: { code: string }) => error.code);
}

/** Confirmed accounts, one hidden, one outside, a value that names a person, a note. */
function sensitiveCanvas(): StoredCanvas {
  const canvas = canvasOf(['member-canary', 'hidden-canary', 'outside-canary']);
  const [member, hidden] = canvas.facts.nodes;
  if (member?.type !== 'account' || hidden?.type !== 'account') throw new Error('accounts');
  const value = 'mail-canary@example.org';
  return {
    ...canvas,
    nodes: [
      ...canvas.nodes.map((node) => ({ ...node, isHidden: node.key.includes('hidden') })),
      { ...(canvas.nodes[0] as StoredCanvas['nodes'][number]), key: `identifier:email:${value}` },
    ],
    notes: [
      { key: 'n', on: 'region', target: '', x: 0, y: 0, width: 1, height: 1, text: 'note-canary', tags: [] },
    ],
    facts: {
      edges: [],
      nodes: [
        ...canvas.facts.nodes.map((node) =>
          node.type === 'account' && !node.id.includes('outside')
            ? { ...node, membership: 'confirmed' as const }
            : node,
        ),
        {
          type: 'identifier',
          key: `identifier:email:${value}`,
          id: `email:${value}`,
          kind: 'email',
          family: 'identity',
          value,
          label: value,
          hubClass: null,
          degree: 2,
          bits: 10,
        },
      ],
    },
  };
}

describe('a link for outsiders', () => {
  it('shows only what its profile lets out, and is kept only as a hash', async () => {
    const view = await makeView(sensitiveCanvas());
    const shown = async (profile: string) => {
      const { token } = await share(view.id, { profile: profile as 'none' });
      const text = JSON.stringify(await openShared(deps, { token }));
      return ['member', 'hidden', 'outside', 'mail', 'note'].filter((canary) =>
        text.includes(`${canary}-canary`),
      );
    };
    expect(await shown('none')).toEqual(['member', 'outside', 'mail', 'note']);
    expect(await shown('partner')).toEqual(['member']);
    expect(await shown('public')).toEqual([]);
    const { token, link } = await share(view.id);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(
      JSON.stringify(await deps.shares.list(view.id, { id: 'maker', always: 4, open: 4, team: 4, max: 4 })),
    ).not.toContain(token);
    expect(link.profile).toBe('partner');
  });

  it('stays as it was when the view is saved again, and ends with the view', async () => {
    const view = await makeView(canvasOf(['a']));
    const { token } = await share(view.id, { profile: 'none' });
    await saveView(
      deps,
      { viewId: view.id, expected: 1, content: canvasOf(['a', 'later']), message: '' },
      maker,
    );
    expect((await openShared(deps, { token })).content.nodes).toHaveLength(1);
    await removeView(deps, { viewId: view.id, expected: 2 }, maker);
    expect(await outcome(openShared(deps, { token }))).toBe('link_closed');
  });

  it('ends by revocation and by its day, to the millisecond, also while it is open (A-11)', async () => {
    const view = await makeView(canvasOf(['a']));
    const { token, link } = await share(view.id);
    expect(await outcome(watchShared(deps, { token }))).toBe('open');
    await revokeShareLink(deps, { viewId: view.id, linkId: link.id }, maker);
    expect(await outcome(watchShared(deps, { token }))).toBe('link_closed');
    expect(await outcome(openShared(deps, { token }))).toBe('link_closed');
    const day = await share(view.id, { days: 1 });
    const at = (now: number) => ({ ...deps, clock: { now: () => now } });
    expect(await outcome(watchShared(at(day.link.expiresAt - 1), { token: day.token }))).toBe('open');
    expect(await outcome(watchShared(at(day.link.expiresAt), { token: day.token }))).toBe('link_closed');
    expect(await outcome(openShared(at(day.link.expiresAt), { token: day.token }))).toBe('link_closed');
  });

  it('opens as often as it may and not once more, however many come at once', async () => {
    const view = await makeView(canvasOf(['a']));
    const { token } = await share(view.id, { viewsMax: 3 });
    const all = await Promise.all(Array.from({ length: 20 }, () => outcome(openShared(deps, { token }))));
    expect(all.filter((one) => one === 'open')).toHaveLength(3);
    const { links } = await listShareLinks(deps, { viewId: view.id }, maker);
    expect(links[0]?.views).toBe(3);
  });

  it('asks for its passphrase, and a wrong one uses up no view', async () => {
    const view = await makeView(canvasOf(['a']));
    const { token } = await share(view.id, { passphrase: 'correct horse', viewsMax: 1 });
    expect(await outcome(openShared(deps, { token }))).toBe('passphrase_needed');
    expect(await outcome(openShared(deps, { token, passphrase: 'wrong horse' }))).toBe('passphrase_wrong');
    expect(await outcome(openShared(deps, { token, passphrase: 'correct horse' }))).toBe('open');
  });

  it('gives the same answer for every token that opens nothing (A-10)', async () => {
    const view = await makeView(canvasOf(['a']));
    const { token, link } = await share(view.id);
    const ask = (text: string) => openShared(deps, { token: text }).catch((error: Error) => error.message);
    await revokeShareLink(deps, { viewId: view.id, linkId: link.id }, maker);
    const answers = await Promise.all([
      ask(token),
      ask('A'.repeat(43)),
      ask(''),
      ask(`${token}x`),
      ask('../../etc'),
    ]);
    expect(new Set(answers).size).toBe(1);
  });

  it('may be framed only where it says so', async () => {
    const view = await makeView(canvasOf(['a']));
    expect(await outcome(embedShared(deps, { token: (await share(view.id)).token }))).toBe('link_closed');
    const { token } = await share(view.id, { frameAncestors: ['https://wiki.example.org'] });
    expect((await embedShared(deps, { token })).frameAncestors).toEqual(['https://wiki.example.org']);
  });

  it('can be made, listed and revoked only by those who may edit the view', async () => {
    const view = await makeView(canvasOf(['a']));
    const { link } = await share(view.id);
    const stranger = person('stranger', 'admin');
    const input = { viewId: view.id, ...newShareLink.parse({ recipient: 'x', reason: 'because' }) };
    expect(await outcome(createShareLink(deps, input, stranger))).toBe('not_found');
    expect(await outcome(listShareLinks(deps, { viewId: view.id }, stranger))).toBe('not_found');
    expect(await outcome(revokeShareLink(deps, { viewId: view.id, linkId: link.id }, stranger))).toBe(
      'not_found',
    );
  });
});
