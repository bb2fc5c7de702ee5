import { z } from 'zod';
import { allPages } from '@/lib/domain/all-pages';
import { handle } from '@/lib/server/handle';
import { streamCsv } from '@/lib/server/stream-csv';
import { getCase, listCaseParts } from '@/lib/server/use-cases';

const header = ['case_id', 'kind', 'id', 'label', 'note', 'added_by', 'added_at'];

export const GET = handle(
  {
    access: 'work.read',
    pace: 'export',
    summary: 'Everything tagged or pinned in a case, as CSV.',
    media: ['text/csv'],
    params: z.object({ caseId: z.string() }),
  },
  async ({ params: { caseId } }, { deps, actor }) => {
    await getCase(deps, { caseId }, actor);
    const pages = allPages(
      async (page) => (await listCaseParts(deps, { caseId, kind: 'item', ...page }, actor)).rows,
    );
    return streamCsv(`${caseId}.csv`, header, toCells(pages, caseId));
  },
);

type Items = Awaited<ReturnType<typeof listCaseParts<'item'>>>['rows'];

async function* toCells(pages: AsyncIterable<Readonly<Items>>, caseId: string) {
  for await (const items of pages) {
    yield items.map(({ kind, targetId, label, note, authorName, createdAt }) => [
      caseId,
      kind,
      targetId,
      label,
      note,
      authorName,
      new Date(createdAt).toISOString(),
    ]);
  }
}
