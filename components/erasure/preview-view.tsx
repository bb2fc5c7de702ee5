import Link from 'next/link';
import { extentFacts, fateOf } from '@/components/erasure/words';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { formatCount } from '@/components/ui/format/number';
import type { ErasureEffect, ErasureExtent, ErasurePreview } from '@/lib/contracts/erasure';

/** What goes, counted. */
export function ExtentFacts({ extent }: { extent: ErasureExtent }) {
  const facts = extentFacts(extent).map(({ name, count }) => ({ name, value: formatCount(count) }));
  return facts.length === 0 ? <p className="text-sm text-muted">Nothing.</p> : <Facts facts={facts} />;
}

function ClusterLine({ effect }: { effect: ErasureEffect }) {
  const { word, tone } = fateOf(effect);
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-2 py-1">
      <Link href={hrefs.cluster(effect.clusterId)} className="font-mono text-accent hover:underline">
        {effect.clusterId}
      </Link>
      <span>
        {formatCount(effect.sizeBefore)} members, then {formatCount(effect.sizeAfter)}
      </span>
      <Badge tone={tone}>{word}</Badge>
    </li>
  );
}

/** What an erasure would take, do and leave. */
export function PreviewView({ preview }: { preview: ErasurePreview }) {
  const { extent, clusters, bundles, cases, holds, unknown } = preview;
  return (
    <div className="flex flex-col gap-4 text-sm" data-testid="erasure-preview">
      {unknown.length > 0 && (
        <p role="status">
          Neither lake nor graph knows {unknown.join(', ')}. It may still be erased and kept out.
        </p>
      )}
      {holds.length > 0 && (
        <div role="alert" className="rounded-md border border-bad/30 bg-bad-soft px-3 py-2">
          {holds.map(({ holdId, kind, targetId }) => (
            <p key={holdId}>
              Forbidden by the hold {holdId} on the {kind} {targetId}.
            </p>
          ))}
        </div>
      )}
      <section>
        <h3 className="mb-1 font-medium">What would go</h3>
        <ExtentFacts extent={extent} />
      </section>
      <section>
        <h3 className="mb-1 font-medium">Clusters of the current run</h3>
        {clusters.length === 0 ? (
          <p className="text-muted">No cluster holds it.</p>
        ) : (
          <ul className="divide-y divide-line">
            {clusters.map((effect) => (
              <ClusterLine key={effect.clusterId} effect={effect} />
            ))}
          </ul>
        )}
      </section>
      {cases.length > 0 && (
        <section>
          <h3 className="mb-1 font-medium">Cases that hold it</h3>
          <ul>
            {cases.map(({ caseId, title }) => (
              <li key={caseId}>
                <Link href={hrefs.case(caseId)} className="text-accent hover:underline">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {bundles.length > 0 && (
        <section>
          <h3 className="mb-1 font-medium">Evidence bundles that hold it, and stay as they are</h3>
          <ul>
            {bundles.map(({ bundleId, recipient }) => (
              <li key={bundleId}>
                <span className="font-mono">{bundleId}</span> for {recipient}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
