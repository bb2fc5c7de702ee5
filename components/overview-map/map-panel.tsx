'use client';

import { FamilyLabel } from '@/components/marks/family';
import { hrefs } from '@/components/shell/hrefs';
import { Button, ButtonLink } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import type { Overview } from '@/lib/contracts/overview';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { MapTarget } from './map-scene';
import { TargetDetails } from './target-details';

const clustersListed = 200;

/** What is chosen with its exact list; with nothing chosen, all clusters as a list and the legend. */
export function MapPanel({
  overview,
  selected,
  isPoints,
  onPoints,
  onGo,
  onClear,
}: {
  overview: Overview;
  selected: MapTarget | null;
  isPoints: boolean;
  onPoints: (isPoints: boolean) => void;
  onGo: (target: MapTarget) => void;
  onClear: () => void;
}) {
  const families = new Set(overview.subClusters.map(({ family }) => family));
  return (
    <aside
      aria-label="Map panel"
      className="flex w-80 shrink-0 flex-col gap-4 overflow-y-auto border-l border-line bg-surface p-3 text-sm"
    >
      <Checkbox label="All accounts as points" checked={isPoints} onChange={() => onPoints(!isPoints)} />
      {selected ? (
        <>
          <Button size="sm" variant="ghost" onClick={onClear}>
            Back to all clusters
          </Button>
          <TargetDetails
            key={`${selected.type}${selected.index}`}
            overview={overview}
            target={selected}
            onGo={onGo}
          />
        </>
      ) : (
        <section aria-label="Clusters">
          <h2 className="mb-1 text-base font-semibold">
            {formatQuantity(overview.clusters.length, 'cluster')},{' '}
            {formatQuantity(overview.accounts.length + overview.accountsLeftOut, 'account')}
          </h2>
          {overview.accountsLeftOut > 0 && (
            <p className="mb-2 text-xs text-muted">
              {formatCount(overview.accountsLeftOut)} accounts of smaller clusters are counted, not drawn one
              by one.
            </p>
          )}
          <ul>
            {overview.clusters.slice(0, clustersListed).map(({ clusterId, size }, index) => (
              <li key={clusterId} className="flex items-center border-b border-line">
                <button
                  type="button"
                  onClick={() => onGo({ type: 'cluster', index })}
                  className="min-h-7 min-w-0 flex-1 truncate text-left font-mono text-xs hover:underline"
                >
                  {clusterId}
                </button>
                <span className="text-xs text-muted tabular-nums">{formatCount(size)}</span>
              </li>
            ))}
          </ul>
          {overview.clusters.length > clustersListed && (
            <ButtonLink size="sm" variant="ghost" href="/clusters">
              {formatCount(overview.clusters.length - clustersListed)} more in the list of clusters
            </ButtonLink>
          )}
        </section>
      )}
      <section aria-label="Legend" className="space-y-1 text-xs">
        <h3 className="font-medium text-muted">A sub-cluster has the colour of the evidence inside it</h3>
        {evidenceFamilies
          .filter((family) => families.has(family))
          .map((family) => (
            <div key={family}>
              <FamilyLabel family={family} />
            </div>
          ))}
        <p className="text-muted">
          Larger circle: more accounts. Wider line: more links between two sub-clusters. Filled: confirmed;
          hollow: possible.
        </p>
        {!overview.clusters.some(({ count }) => count > 0) && <p>No accounts are drawn one by one.</p>}
      </section>
      <ButtonLink size="sm" variant="ghost" href={hrefs.overviewMap()}>
        Map of the whole run
      </ButtonLink>
    </aside>
  );
}
