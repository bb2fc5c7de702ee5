'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

const pageSize = 200;

interface Page<Row> {
  rows: readonly Row[];
  total: number;
}

/**
 * Rows that arrive page by page as the reader scrolls. The first page may come with the document (`first`, `total`);
 * `read` fetches the others.
 */
export function usePagedRows<Row>(options: {
  key: readonly unknown[];
  first?: readonly Row[];
  total?: number;
  read: (page: { offset: number; limit: number }, signal: AbortSignal) => Promise<Page<Row>>;
}): { rows: readonly Row[]; total: number; onEndReached: () => void } {
  const { key, first, total, read } = options;
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read({ offset: pageParam, limit: pageSize }, signal),
    initialPageParam: 0,
    ...(first && total !== undefined
      ? { initialData: { pages: [{ rows: first, total }], pageParams: [0] } }
      : {}),
    placeholderData: keepPreviousData,
    getNextPageParam: (last, pages) => {
      const have = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && have < last.total ? have : undefined;
    },
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const onEndReached = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return { rows, total: data?.pages.at(-1)?.total ?? total ?? 0, onEndReached };
}
