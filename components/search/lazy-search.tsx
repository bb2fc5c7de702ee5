'use client';

import { lazy, Suspense } from 'react';
import { useSearchDialog } from '@/components/shell/search-store';

const SearchDialog = lazy(async () => {
  const module = await import('@/components/search/search-dialog');
  return { default: module.SearchDialog };
});

/** The search dialog, loaded when it is first asked for. */
export function LazySearch() {
  const isWanted = useSearchDialog((state) => state.isWanted);
  return isWanted ? (
    <Suspense>
      <SearchDialog />
    </Suspense>
  ) : null;
}
