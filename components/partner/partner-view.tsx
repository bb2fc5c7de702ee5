'use client';

import Link from 'next/link';
import { useRef } from 'react';
import { useSaving } from '@/components/attribution/use-saving';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import { toast } from '@/components/ui/toast';
import { matchPartnerPackage } from '@/lib/api-client/partner';
import { type PartnerMatch, packageBytesMax } from '@/lib/contracts/partner';

const hitsShown = 50;

function Match({ match }: { match: PartnerMatch }) {
  const { name, marking, indicators, notUnderstood, hits, hitsLeftOut, isExpired, expiresAt } = match;
  return (
    <Panel
      title={name}
      description={`${formatCount(indicators)} indicators${notUnderstood > 0 ? `, ${formatCount(notUnderstood)} not understood` : ''}`}
      actions={
        <>
          <Badge>{marking}</Badge>
          {isExpired && <Badge tone="warn">expired</Badge>}
        </>
      }
    >
      <p className="text-xs text-muted">
        Matched by {match.createdBy}, <Timestamp at={match.createdAt} />
        {expiresAt !== null && (
          <>
            ; expires <Timestamp at={expiresAt} precision="day" />
          </>
        )}
      </p>
      {isExpired && (
        <p className="text-sm">
          An expired package is matched against nothing. Ask the partner for a new one.
        </p>
      )}
      {!isExpired && hits.length === 0 && <p className="text-sm">None of its values is known here.</p>}
      <ul className="divide-y divide-line text-sm">
        {hits.slice(0, hitsShown).map((hit) => (
          <li key={hit.identifierId} className="flex flex-wrap gap-x-3 py-1">
            <span className="w-32 text-muted">{hit.kind.replaceAll('_', ' ')}</span>
            <Link
              href={hrefs.identifier(hit.identifierId)}
              className="min-w-40 flex-1 truncate font-mono hover:underline"
            >
              {hit.display}
            </Link>
            <span className="tabular">{formatCount(hit.accounts)} accounts</span>
            {hit.clusters.map(({ clusterId, members }) => (
              <Link key={clusterId} href={hrefs.cluster(clusterId)} className="font-mono hover:underline">
                {clusterId} ({formatCount(members)})
              </Link>
            ))}
          </li>
        ))}
      </ul>
      {hits.length + hitsLeftOut > hitsShown && (
        <p className="text-sm text-muted">{formatCount(hits.length + hitsLeftOut - hitsShown)} more.</p>
      )}
    </Panel>
  );
}

/** Matches a partner's package and lists what of earlier ones is known here. */
export function PartnerView({ matches }: { matches: readonly PartnerMatch[] }) {
  const file = useRef<HTMLInputElement>(null);
  const { mutate, isPending } = useSaving(matchPartnerPackage, { failure: 'The package was not matched' });
  return (
    <>
      <Panel
        title="Match a partner’s package"
        description="STIX 2.1 or CSV, at most 20 MiB; it is read, compared and forgotten, and nothing of it becomes a fact"
      >
        <label className="mb-1 block text-xs font-medium text-muted" htmlFor="package">
          Package
        </label>
        <div className="flex gap-2">
          <input id="package" ref={file} type="file" accept=".json,.stix,.csv" className="text-sm" />
          <Button
            variant="primary"
            disabled={isPending}
            onClick={() => {
              const [chosen] = file.current?.files ?? [];
              if (chosen && chosen.size > packageBytesMax)
                toast('The package is too large', {
                  description: `It has ${formatCount(chosen.size)} bytes; at most ${formatCount(packageBytesMax)} are matched at once. Ask the partner for it in parts.`,
                  kind: 'error',
                });
              else if (chosen) mutate(chosen);
            }}
          >
            Match
          </Button>
        </div>
      </Panel>
      {matches.map((match) => (
        <Match key={match.id} match={match} />
      ))}
    </>
  );
}
