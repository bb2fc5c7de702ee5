import type { ShareLink } from '@/lib/contracts/shares';
import type { Gateway } from '@/lib/neo4j/gateway';
import { packCanvas, unpackCanvas } from '@/lib/neo4j/mappers/view';
import { createShareLink } from '@/lib/neo4j/queries/create-share-link/query';
import { findShareLink } from '@/lib/neo4j/queries/find-share-link/query';
import { listShareLinks } from '@/lib/neo4j/queries/list-share-links/query';
import { revokeShareLink } from '@/lib/neo4j/queries/revoke-share-link/query';
import { takeShareView } from '@/lib/neo4j/queries/take-share-view/query';
import type { ShareStore } from '@/lib/usecases/ports/shares';

type Row = Awaited<ReturnType<typeof readLinks>>[number]['link'];
const readLinks = (gateway: Gateway, params: { id: string; grants: Parameters<ShareStore['list']>[1] }) =>
  gateway.run(listShareLinks, params);

function toShareLink(row: Row): ShareLink {
  const { passphraseHash, tokenHash: _tokenHash, name: _name, description: _description, ...link } = row;
  return {
    ...link,
    hasPassphrase: typeof passphraseHash === 'string',
    revokedAt: link.revokedAt ?? null,
    viewsMax: link.viewsMax ?? null,
  };
}

/** Links for outsiders as `ShareLink` nodes that carry their own snapshot. */
export function createShareStore(gateway: Gateway): ShareStore {
  return {
    async create({ hasPassphrase: _hasPassphrase, ...link }, { content, ...snapshot }, grants, event) {
      const properties = { ...link, ...snapshot, content: packCanvas(content) };
      const params = { id: link.viewId, linkId: link.id, grants, properties, event };
      return (await gateway.run(createShareLink, params)).length > 0;
    },
    list: async (id, grants) =>
      (await readLinks(gateway, { id, grants })).map(({ link }) => toShareLink(link)),
    revoke: async (id, linkId, grants, event) =>
      (await gateway.run(revokeShareLink, { id, linkId, grants, event })).length > 0,
    async find(tokenHash) {
      const [row] = await gateway.run(findShareLink, { tokenHash });
      if (!row) return undefined;
      const { content, ...link } = row.link;
      const { name, description, passphraseHash = null } = link;
      return {
        link: { ...toShareLink(link), tokenHash: link.tokenHash, passphraseHash },
        snapshot: { name, description, content: unpackCanvas(content) },
        isViewThere: row.isViewThere,
      };
    },
    takeView: async (tokenHash, now) => (await gateway.run(takeShareView, { tokenHash, now })).length > 0,
  };
}
