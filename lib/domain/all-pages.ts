/** Walks a paged list to its end, page by page; nothing is held back but the page at hand. */
export async function* allPages<Row>(
  read: (page: { offset: number; limit: number }) => Promise<readonly Row[]>,
  limit = 500,
): AsyncGenerator<readonly Row[]> {
  for (let offset = 0; ; offset += limit) {
    const rows = await read({ offset, limit });
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
  }
}
