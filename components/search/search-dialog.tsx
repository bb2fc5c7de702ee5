'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useState } from 'react';
import { AccountRow, CaseRow, ClusterRow, IdentifierRow } from '@/components/search/hits';
import { hrefs } from '@/components/shell/hrefs';
import { navigation } from '@/components/shell/navigation';
import { useSearchDialog } from '@/components/shell/search-store';
import { backdropClass } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { listCases } from '@/lib/api-client/cases';
import { queryKeys } from '@/lib/api-client/keys';
import { search } from '@/lib/api-client/search';

const groupClass =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-faint';
const casesMax = 5;
const itemClass = 'mx-1 flex h-9 items-center gap-2.5 rounded-sm px-2 text-sm data-[selected=true]:bg-hover';

/** Ctrl-K: finds cases, clusters, accounts, and identifiers in any notation; Enter opens. */
export function SearchDialog() {
  const { isOpen, setOpen } = useSearchDialog();
  return (
    <Base.Root open={isOpen} onOpenChange={setOpen}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup className="fixed top-[12vh] left-1/2 z-50 w-[640px] max-w-[calc(100vw-32px)] -translate-x-1/2 overflow-hidden rounded-md bg-raised shadow-raised outline-none">
          <Base.Title className="sr-only">Search</Base.Title>
          <SearchPanel onDone={() => setOpen(false)} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function SearchPanel({ onDone }: { onDone: () => void }) {
  const router = useRouter();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const { data, isFetching, error } = useQuery({
    queryKey: queryKeys.search(asked),
    queryFn: ({ signal }) => search(asked, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const cases = useQuery({
    queryKey: queryKeys.caseSearch(asked),
    queryFn: ({ signal }) => listCases({ text: asked, limit: casesMax }, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const go = (href: string) => {
    onDone();
    router.push(href);
  };
  const hits = asked === '' ? undefined : data;
  const caseHits = asked === '' ? [] : (cases.data?.cases ?? []);
  const count = hits
    ? hits.accounts.length + hits.identifiers.length + hits.clusters.length + caseHits.length
    : 0;
  return (
    <Command shouldFilter={false} loop label="Search">
      <Command.Input
        autoFocus
        value={text}
        onValueChange={setText}
        placeholder="Account, e-mail, IP, card, device, cluster, case…"
        className="h-12 w-full border-b border-line bg-transparent px-4 text-lg outline-none placeholder:text-faint"
      />
      <Command.List className="max-h-[56vh] overflow-y-auto py-1">
        <p role="status" className="sr-only">
          {hits ? `${count} found` : ''}
        </p>
        {error && <p className="px-4 py-6 text-sm text-bad">{error.message}</p>}
        {hits && count === 0 && !isFetching && (
          <p className="px-4 py-8 text-center text-sm text-muted">
            Nothing is like “{asked}”. Search looks at the beginning of ids and values and at the words in
            them, and forgives a letter or two.
          </p>
        )}
        {caseHits.length > 0 && (
          <Command.Group heading="Cases" className={groupClass}>
            {caseHits.map((hit) => (
              <Command.Item
                key={hit.id}
                value={`case ${hit.id}`}
                className={itemClass}
                onSelect={() => go(hrefs.case(hit.id))}
              >
                <CaseRow hit={hit} />
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {hits && hits.clusters.length > 0 && (
          <Command.Group heading="Clusters" className={groupClass}>
            {hits.clusters.map((hit) => (
              <Command.Item
                key={hit.id}
                value={`cluster ${hit.id}`}
                className={itemClass}
                onSelect={() => go(hrefs.cluster(hit.id))}
              >
                <ClusterRow hit={hit} />
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {hits && hits.accounts.length > 0 && (
          <Command.Group heading="Accounts" className={groupClass}>
            {hits.accounts.map((hit) => (
              <Command.Item
                key={hit.id}
                value={`account ${hit.id}`}
                className={itemClass}
                onSelect={() => go(hrefs.account(hit.id))}
              >
                <AccountRow hit={hit} />
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {hits && hits.identifiers.length > 0 && (
          <Command.Group heading="Identifiers" className={groupClass}>
            {hits.identifiers.map((hit) => (
              <Command.Item
                key={hit.id}
                value={`identifier ${hit.id}`}
                className={itemClass}
                onSelect={() => go(hrefs.identifier(hit.id))}
              >
                <IdentifierRow hit={hit} />
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {asked === '' && (
          <Command.Group heading="Go to" className={groupClass}>
            {navigation.map(({ href, label, icon: Icon, key }) => (
              <Command.Item key={href} value={label} className={itemClass} onSelect={() => go(href)}>
                <Icon aria-hidden className="size-4 text-muted" />
                <span className="flex-1">{label}</span>
                <Kbd keys={['G', key.toUpperCase()]} />
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
      <footer className="flex items-center gap-4 border-t border-line px-4 py-2 text-xs text-faint">
        <span className="flex items-center gap-1.5">
          <Kbd keys={['↑', '↓']} /> choose
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd keys={['↵']} /> open
        </span>
        {hits?.isTruncated && <span className="ml-auto">More would match; type on to narrow it.</span>}
      </footer>
    </Command>
  );
}
