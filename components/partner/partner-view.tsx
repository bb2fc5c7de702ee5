'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useSaving } from '@/components/attribution/use-saving';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/file-input';
import { formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import { toast } from '@/components/ui/toast';
import { matchPartnerPackage } from '@/lib/api-client/partner';
import { type PartnerMatch, packageBytesMax } from '@/lib/contracts/partner';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

const hitsShown = 50;
const clustersShown = 3;

/** What is known here, with the clusters of the current run that hold it. */
function Hits({ hits }: { hits: PartnerMatch['hits'] }) {
  return (
    <table className="mt-2 w-full text-sm">
      <thead>
        <tr className="border-b border-line text-left text-xs text-muted">
          <th scope="col" className="w-36 py-1.5 pr-3 font-medium">
            Kind
          </th>
          <th scope="col" className="pr-3 font-medium">
            Value
          </th>
          <th scope="col" className="w-24 pr-4 text-right font-medium">
            Accounts
          </th>
          <th scope="col" className="w-1/2 font-medium">
            Clusters, with how many of their members
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {hits.map(({ identifierId, kind, display, accounts, clusters }) => (
          <tr key={identifierId} className="align-top">
            <td className="py-1.5 pr-3 text-muted">{identifierKindFacts(kind).title}</td>
            <td className="py-1.5 pr-3 font-mono [overflow-wrap:anywhere]">
              <Link href={hrefs.identifier(identifierId)} className="hover:underline">
                {display}
              </Link>
            </td>
            <td className="tabular py-1.5 pr-4 text-right">{formatCount(accounts)}</td>
            <td className="py-1.5">
              {clusters.slice(0, clustersShown).map(({ clusterId, members }) => (
                <span key={clusterId} className="mr-3 inline-block">
                  <Link href={hrefs.cluster(clusterId)} className="font-mono hover:underline">
                    {clusterId}
                  </Link>{' '}
                  <span className="tabular text-muted">{formatCount(members)}</span>
                </span>
              ))}
              {clusters.length > clustersShown && (
                <Link href={hrefs.identifier(identifierId)} className="text-muted underline">
                  more
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

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
      {hits.length > 0 && <Hits hits={hits.slice(0, hitsShown)} />}
      {hits.length + hitsLeftOut > hitsShown && (
        <p className="text-sm text-muted">{formatCount(hits.length + hitsLeftOut - hitsShown)} more.</p>
      )}
    </Panel>
  );
}

/** Matches a partner's package and lists what of earlier ones is known here. */
export function PartnerView({ matches }: { matches: readonly PartnerMatch[] }) {
  const [chosen, setChosen] = useState<File>();
  const { mutate, isPending } = useSaving(matchPartnerPackage, { failure: 'The package was not matched' });
  return (
    <>
      <Panel
        title="Match a partner’s package"
        description="STIX 2.1 or CSV, at most 20 MiB; it is read, compared and forgotten, and nothing of it becomes a fact"
      >
        <div className="flex items-end gap-3">
          <FileInput
            label="Package"
            accept=".json,.stix,.csv"
            onFile={setChosen}
            className="max-w-xl flex-1"
          />
          <Button
            variant="primary"
            disabled={isPending || !chosen}
            onClick={() => {
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
