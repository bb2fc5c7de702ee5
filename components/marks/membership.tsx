import Link from 'next/link';
import { CertaintySwatch } from '@/components/marks/certainty';
import { hrefs } from '@/components/shell/hrefs';
import { formatDecimal } from '@/components/ui/format/number';

/** "● Confirmed member of c_… · margin 4.2 bit". */
export function MembershipLine({
  clusterId,
  standing,
  margin,
}: {
  clusterId: string;
  standing: 'confirmed' | 'possible';
  margin: number | null;
}) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <CertaintySwatch certainty={standing} />
      {standing === 'confirmed' ? 'Confirmed' : 'Possible'} member of
      <Link href={hrefs.cluster(clusterId)} className="font-mono underline-offset-2 hover:underline">
        {clusterId}
      </Link>
      {margin !== null && (
        <span
          className="text-muted"
          title="How much nearer the account is to this cluster than to the next one"
        >
          margin {formatDecimal(margin, 1)} bit
        </span>
      )}
    </span>
  );
}
