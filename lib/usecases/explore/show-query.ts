import type { QueryText } from '@/lib/contracts/query-trace';
import { NotFoundError } from '@/lib/domain/errors';
import type { QueryTexts } from '@/lib/usecases/ports/query-trace';

/** The Cypher behind a figure, with its row cap. Throws NotFoundError. */
export async function showQuery(
  deps: { queryTexts: QueryTexts },
  { name }: { name: string },
): Promise<QueryText> {
  const found = deps.queryTexts.find(name);
  if (found === undefined) throw new NotFoundError('query', name);
  return found;
}
