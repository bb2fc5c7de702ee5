import { formatShare } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import type { CampaignDetail } from '@/lib/contracts/campaigns';

/** What the campaign asks for, beside what everybody asks for. */
export function CapabilityMix({ mix }: { mix: CampaignDetail['capabilityMix'] }) {
  return (
    <Panel title="Capabilities" description="Share of the campaign’s exchanges, beside everybody’s">
      {mix.length === 0 && <p className="text-sm text-muted">No capability was recorded.</p>}
      {mix.length > 0 && (
        <table className="w-full text-sm">
          <thead>
            <tr className="text-left text-xs text-muted">
              <th scope="col" className="pb-1 font-medium">
                Capability
              </th>
              <th scope="col" className="w-1/3 pb-1 font-medium">
                <span className="sr-only">Bar</span>
              </th>
              <th scope="col" className="pb-1 text-right font-medium">
                Campaign
              </th>
              <th scope="col" className="pb-1 text-right font-medium">
                Crowd
              </th>
              <th
                scope="col"
                className="pb-1 text-right font-medium"
                title="Campaign’s share divided by the crowd’s"
              >
                Times
              </th>
            </tr>
          </thead>
          <tbody>
            {mix.map(({ capability, share, crowdShare, lift }) => (
              <tr key={capability}>
                <th scope="row" className="py-1 text-left font-normal">
                  {capability}
                </th>
                <td aria-hidden className="px-2">
                  <div className="relative h-2 bg-hover">
                    <div className="h-2 bg-data" style={{ width: `${share * 100}%` }} />
                    <div
                      className="absolute -top-0.5 h-3 w-0.5 bg-ink"
                      style={{ left: `${crowdShare * 100}%` }}
                    />
                  </div>
                </td>
                <td className="tabular text-right">{formatShare(share)}</td>
                <td className="tabular text-right text-muted">{formatShare(crowdShare)}</td>
                <td className="tabular text-right">{lift === null ? '–' : `×${lift.toFixed(1)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
