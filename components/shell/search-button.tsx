'use client';

import { Search } from 'lucide-react';
import { useSearchDialog } from '@/components/shell/search-store';
import { Kbd } from '@/components/ui/kbd';

export function SearchButton() {
  const open = useSearchDialog((state) => state.open);
  return (
    <button
      type="button"
      onClick={open}
      aria-keyshortcuts="Control+K /"
      className="flex h-7 w-64 items-center gap-2 rounded-md border border-line-strong bg-app px-2 text-sm text-faint hover:border-muted"
    >
      <Search aria-hidden className="size-4" />
      <span className="flex-1 text-left">Search…</span>
      <Kbd keys={['Ctrl', 'K']} />
    </button>
  );
}
