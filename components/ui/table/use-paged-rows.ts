'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

const pageSize = 200;

/**
 * Rows that arrive page by page as the reader scrolls. The first page comes with the document; `read` fetches the ones
 * after it.
 */
export function usePagedRows<Row>(options: {
  key: readonly unknown[];
  first: readonly Row[];
  total: number;
  read: (page: { offset: number; limit: number }, signal: AbortSignal) => Promise<readonly Row[]>;
}): { rows: readonly Row[]; onEndReached: () => void } {
  const { key, first, total, read } = options;
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read({ offset: pageParam, limit: pageSize }, signal),
    initialPageParam: 0,
    initialData: { pages: [first], pageParams: [0] },
    getNextPageParam: (_last, pages) => {
      const have = pages.reduce((sum, page) => sum + page.length, 0);
      return have < total ? have : undefined;
    },
  });
  const rows = useMemo(() => data.pages.flat(), [data]);
  const onEndReached = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return { rows, onEndReached };
}
