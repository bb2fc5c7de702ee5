import { CircleCheck, CircleHelp } from 'lucide-react';
import { standingWords } from '@/components/clusters/words';
import { Badge } from '@/components/ui/badge';
import type { ClusterSummary } from '@/lib/contracts/clusters';

export function StandingBadge({ standing }: { standing: ClusterSummary['standing'] }) {
  const { title, meaning } = standingWords[standing];
  const Icon = standing === 'confirmed' ? CircleCheck : CircleHelp;
  return (
    <Badge tone={standing === 'confirmed' ? 'neutral' : 'warn'} icon={<Icon aria-hidden />} title={meaning}>
      {title}
    </Badge>
  );
}
