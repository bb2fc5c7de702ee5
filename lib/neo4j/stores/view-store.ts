import { accessLevels } from '@/lib/domain/case-access';
import type { Gateway } from '@/lib/neo4j/gateway';
import { packCanvas, toViewSummary, unpackCanvas } from '@/lib/neo4j/mappers/view';
import { changeView } from '@/lib/neo4j/queries/change-view/query';
import { createView } from '@/lib/neo4j/queries/create-view/query';
import { findView } from '@/lib/neo4j/queries/find-view/query';
import { findViewRevision } from '@/lib/neo4j/queries/find-view-revision/query';
import { listViewRevisions } from '@/lib/neo4j/queries/list-view-revisions/query';
import { countViews, listViews } from '@/lib/neo4j/queries/list-views/query';
import { removeView } from '@/lib/neo4j/queries/remove-view/query';
import { saveView } from '@/lib/neo4j/queries/save-view/query';
import type { NewRevision, ViewStore, ViewWrite } from '@/lib/usecases/ports/views';

const toParams = ({ viewId, grants, needs, expected, event }: ViewWrite) => ({
  id: viewId,
  grants,
  levelMin: accessLevels.indexOf(needs),
  expected,
  event,
});

const packed = ({ content, ...revision }: NewRevision) => ({ ...revision, content: packCanvas(content) });

/** Views as `View` nodes, their contents as `ViewRevision`s. */
export function createViewStore(gateway: Gateway): ViewStore {
  return {
    async create({ caseId, ...properties }, revision, grants, event) {
      const params = { id: properties.id, caseId, grants, properties, revision: packed(revision), event };
      return (await gateway.run(createView, params)).length > 0;
    },
    async find(id, grants) {
      const [row] = await gateway.run(findView, { id, grants });
      return row && toViewSummary(row);
    },
    async list({ caseId = null, folder = null, tag = null, text, offset, limit }, grants) {
      const choice = { grants, caseId, folder, tag, text: text ? text.toLowerCase() : null };
      const [rows, [counted]] = await Promise.all([
        gateway.run(listViews, { ...choice, offset, limit }),
        gateway.run(countViews, choice),
      ]);
      return { views: rows.map(toViewSummary), total: counted?.total ?? 0 };
    },
    async save(write, revision, properties) {
      const params = { ...toParams(write), properties: { ...properties }, revision: packed(revision) };
      return (await gateway.run(saveView, params))[0];
    },
    async change(write, properties) {
      return (await gateway.run(changeView, { ...toParams(write), properties: { ...properties } }))[0];
    },
    remove: async (write) => (await gateway.run(removeView, toParams(write))).length > 0,
    async findRevision(id, { number = null, requestKey = null }, grants) {
      const [row] = await gateway.run(findViewRevision, { id, number, requestKey, grants });
      if (!row) return undefined;
      const { content, version, ...revision } = row.revision;
      return { revision, version, content: unpackCanvas(content) };
    },
    async listRevisions(id, page, grants) {
      const [row] = await gateway.run(listViewRevisions, { id, grants, ...page });
      return row ?? { revisions: [], total: 0 };
    },
  };
}
