import type { z } from 'zod';
import { caseEvent, caseItem, caseNote, caseTask } from '@/lib/contracts/cases';
import { accessLevels } from '@/lib/domain/case-access';
import type { Gateway } from '@/lib/neo4j/gateway';
import { toCaseSummary } from '@/lib/neo4j/mappers/case';
import { createCase } from '@/lib/neo4j/queries/create-case/query';
import { findCase } from '@/lib/neo4j/queries/find-case/query';
import { listCaseParts } from '@/lib/neo4j/queries/list-case-parts/query';
import { countCases, listCases } from '@/lib/neo4j/queries/list-cases/query';
import { listCasesOfTargets } from '@/lib/neo4j/queries/list-cases-of-targets/query';
import { putCaseParts } from '@/lib/neo4j/queries/put-case-parts/query';
import { removeCaseParts } from '@/lib/neo4j/queries/remove-case-parts/query';
import { updateCase } from '@/lib/neo4j/queries/update-case/query';
import type { CaseParts, CaseStore, CaseWrite } from '@/lib/usecases/ports/cases';

const shapes: { [K in keyof CaseParts]: z.ZodType<CaseParts[K]> } = {
  item: caseItem,
  note: caseNote,
  task: caseTask,
  event: caseEvent,
};

/** Neo4j keeps no property that is null. */
const absent: Partial<Record<keyof CaseParts, object>> = {
  task: { assigneeId: null, assigneeName: null, dueAt: null },
};

const toParams = ({ caseId, grants, needs, event }: CaseWrite) => ({
  id: caseId,
  grants,
  levelMin: accessLevels.indexOf(needs),
  event,
});

/** Cases as `Case` nodes with their parts around them. */
export function createCaseStore(gateway: Gateway): CaseStore {
  return {
    async create(one, event) {
      await gateway.run(createCase, { id: one.id, properties: { ...one }, event });
    },
    async find(id, grants) {
      const [row] = await gateway.run(findCase, { id, grants });
      return row && toCaseSummary(row);
    },
    async list({ status = null, text, editable, offset, limit }, grants) {
      const choice = {
        grants,
        status,
        text: text ? text.toLowerCase() : null,
        levelMin: accessLevels.indexOf(editable ? 'edit' : 'view'),
      };
      const [rows, [counted]] = await Promise.all([
        gateway.run(listCases, { ...choice, offset, limit }),
        gateway.run(countCases, choice),
      ]);
      return { cases: rows.map(toCaseSummary), total: counted?.total ?? 0 };
    },
    async update(write, change) {
      const params = { ...toParams(write), properties: { ...change }, reopens: change.status !== undefined };
      return (await gateway.run(updateCase, params)).length > 0;
    },
    async putParts(write, kind, parts) {
      const rows = await gateway.run(putCaseParts[kind], { ...toParams(write), parts: [...parts] });
      return rows.length === 0 ? undefined : rows.filter(({ isNew }) => isNew).length;
    },
    async removeParts(write, kind, ids) {
      const [row] = await gateway.run(removeCaseParts[kind], { ...toParams(write), ids: [...ids] });
      return row?.removed ?? 0;
    },
    async listParts(id, kind, page, grants) {
      const [row] = await gateway.run(listCaseParts[kind], { id, grants, ...page });
      const shape = shapes[kind];
      return {
        rows: (row?.parts ?? []).map((part) => shape.parse({ ...absent[kind], ...part })),
        total: row?.total ?? 0,
      };
    },
    listHoldings: (targets, grants) => gateway.run(listCasesOfTargets, { grants, targets: [...targets] }),
  };
}
