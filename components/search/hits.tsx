import { Boxes, CircleUser, FolderOpen } from 'lucide-react';
import { statusTones, statusWords } from '@/components/cases/words';
import { AccountStatus } from '@/components/marks/account-status';
import { FamilyIcon } from '@/components/marks/family';
import { HubClassBadge } from '@/components/marks/hub-class';
import { Badge } from '@/components/ui/badge';
import { formatQuantity } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import type { CaseSummary } from '@/lib/contracts/cases';
import type { SearchHit } from '@/lib/contracts/search';

type HitOf<T extends SearchHit['type']> = Extract<SearchHit, { type: T }>;

export function AccountRow({ hit }: { hit: HitOf<'account'> }) {
  return (
    <>
      <CircleUser aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="font-mono">{shortenMiddle(hit.id, 36)}</span>
      {hit.matched && <span className="truncate text-muted">{hit.matched}</span>}
      <span className="flex-1" />
      {hit.clusterId && <span className="text-xs text-muted">in cluster {hit.clusterId}</span>}
      {hit.status && <AccountStatus status={hit.status} />}
    </>
  );
}

export function IdentifierRow({ hit }: { hit: HitOf<'identifier'> }) {
  return (
    <>
      <FamilyIcon family={hit.family} />
      <span className="truncate font-mono">{shortenMiddle(hit.display, 40)}</span>
      <span className="text-xs text-muted">{hit.kindTitle}</span>
      <span className="flex-1" />
      <span className="text-xs whitespace-nowrap text-muted">
        used by {formatQuantity(hit.degree, 'account')}
      </span>
      {hit.hubClass && <HubClassBadge hubClass={hit.hubClass} />}
    </>
  );
}

export function ClusterRow({ hit }: { hit: HitOf<'cluster'> }) {
  return (
    <>
      <Boxes aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="font-mono">{hit.id}</span>
      <span className="flex-1" />
      <span className="text-xs text-muted">{formatQuantity(hit.size, 'account')}</span>
    </>
  );
}

export function CaseRow({ hit }: { hit: CaseSummary }) {
  return (
    <>
      <FolderOpen aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="truncate">{hit.title}</span>
      <span className="flex-1" />
      <span className="text-xs whitespace-nowrap text-muted">
        {formatQuantity(hit.counts.accounts, 'account')}
      </span>
      <Badge tone={statusTones[hit.status]}>{statusWords[hit.status]}</Badge>
    </>
  );
}
