import { CircleCheck, CircleX } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import type { DecisionKind } from '@/lib/contracts/decisions';

/** What an analyst decided on a pair. */
export function DecisionBadge({ kind, title }: { kind: DecisionKind; title?: string | undefined }) {
  const isSame = kind === 'must_link';
  return (
    <Badge
      tone={isSame ? 'good' : 'bad'}
      icon={isSame ? <CircleCheck aria-hidden /> : <CircleX aria-hidden />}
      title={title ?? 'Decided by an analyst'}
    >
      {isSame ? 'Confirmed by an analyst' : 'Rejected by an analyst'}
    </Badge>
  );
}
