'use client';

import { useState } from 'react';
import { saveCsv } from '@/components/investigation/requests/save-file';
import { FamilyLabel } from '@/components/marks/family';
import { hrefs } from '@/components/shell/hrefs';
import { Button, ButtonLink } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { graphLimits } from '@/lib/contracts/graph';
import type { Overview } from '@/lib/contracts/overview';
import { spreadsheetText } from '@/lib/export/spreadsheet-table';
import type { MapTarget } from './map-scene';
import { membersIn } from './members-in';

const pageSize = 100;

/** A cluster, a sub-cluster or an account of the map: what it is, its exact list as CSV, and the way to the canvas. */
export function TargetDetails({
  overview,
  target,
  onGo,
}: {
  overview: Overview;
  target: MapTarget;
  onGo: (target: MapTarget) => void;
}) {
  const [shown, setShown] = useState(pageSize);
  const { title, clusterId, subCluster, members, size } = membersIn(overview, target);
  const saveMembers = () => {
    const rows = members.map(({ accountId, standing }) => [accountId, standing, clusterId]);
    saveCsv('accounts.csv', spreadsheetText(['account_id', 'membership', 'cluster_id'], rows));
  };
  const canvasHref =
    target.type === 'cluster'
      ? hrefs.clusterCanvas(clusterId)
      : hrefs.accountsCanvas(members.slice(0, graphLimits.openingMax).map(({ accountId }) => accountId));
  return (
    <section aria-label="What is chosen" className="space-y-3">
      <h2 className="text-base font-semibold">{title}</h2>
      <p className="text-muted">
        {formatQuantity(size, 'account')}
        {subCluster && `, ${formatQuantity(subCluster.linksInside, 'link')} between them`}
        {target.type === 'cluster' && members.length < size && `; ${formatCount(members.length)} are drawn`}.
      </p>
      {subCluster?.family && <FamilyLabel family={subCluster.family} />}
      <div className="flex flex-wrap gap-1.5">
        <Button size="sm" onClick={() => onGo(target)}>
          Go there
        </Button>
        <ButtonLink size="sm" href={canvasHref}>
          Open on the canvas
        </ButtonLink>
        {members.length === size ? (
          <Button size="sm" onClick={saveMembers}>
            All {formatCount(size)} as CSV
          </Button>
        ) : (
          <ButtonLink size="sm" href={`/api/clusters/${encodeURIComponent(clusterId)}/members/csv`}>
            All {formatCount(size)} as CSV
          </ButtonLink>
        )}
        <ButtonLink size="sm" href={hrefs.cluster(clusterId)}>
          Cluster page
        </ButtonLink>
      </div>
      <ul aria-label="Accounts">
        {members.slice(0, shown).map(({ accountId, standing }) => (
          <li key={accountId} className="flex min-h-7 items-center border-b border-line">
            <span className="min-w-0 flex-1">
              <CopyText text={accountId} label="account id" lengthMax={26} />
            </span>
            <span className="text-xs text-muted">{standing}</span>
          </li>
        ))}
      </ul>
      {members.length > shown && (
        <Button size="sm" onClick={() => setShown(shown + pageSize)}>
          Next of {formatQuantity(members.length - shown, 'more account')}
        </Button>
      )}
    </section>
  );
}
