import { FamilyLabel, familyColor } from '@/components/marks/family';
import { Facts } from '@/components/ui/facts';
import { formatShare } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import type { ClusterDetail } from '@/lib/contracts/clusters';

/** How well it hangs together: density, conductance, and what is left when one family is taken away. */
export function Cohesion({ cluster }: { cluster: ClusterDetail }) {
  return (
    <Panel title="How well it hangs together">
      <Facts
        facts={[
          {
            name: 'Density',
            value: (
              <span title="Strong links out of all pairs of members">
                {formatShare(cluster.density)} of pairs
              </span>
            ),
          },
          {
            name: 'Conductance',
            value: (
              <span title="Evidence that leads out of the cluster, out of all evidence that touches it; low is good">
                {formatShare(cluster.conductance)} leads out
              </span>
            ),
          },
        ]}
      />
      {cluster.stability.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-xs font-medium text-muted">Largest part left without one family</h3>
          <dl className="text-sm">
            {cluster.stability.map(({ without, largestPart }) => (
              <div key={without} className="flex h-7 items-center gap-3">
                <dt className="w-36 shrink-0">
                  <FamilyLabel family={without} />
                </dt>
                <dd className="flex flex-1 items-center gap-3">
                  <span aria-hidden className="h-1.5 flex-1 overflow-hidden rounded-full bg-data-soft">
                    <span
                      className="block h-full"
                      style={{ width: `${largestPart * 100}%`, background: familyColor[without] }}
                    />
                  </span>
                  <span className="tabular w-12 text-right text-muted">{formatShare(largestPart)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Panel>
  );
}
