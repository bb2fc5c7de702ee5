import { Ban, CircleCheck, CirclePause, CircleX, type LucideIcon } from 'lucide-react';
import { Badge, type BadgeTone } from '@/components/ui/badge';

const known: Record<string, { tone: BadgeTone; icon: LucideIcon }> = {
  active: { tone: 'neutral', icon: CircleCheck },
  suspended: { tone: 'warn', icon: CirclePause },
  banned: { tone: 'bad', icon: Ban },
  closed: { tone: 'neutral', icon: CircleX },
};

/** Status at the provider, in the provider's own word. */
export function AccountStatus({ status }: { status: string }) {
  const look = known[status];
  const Icon = look?.icon;
  return (
    <Badge tone={look?.tone ?? 'neutral'} icon={Icon && <Icon aria-hidden />}>
      {status}
    </Badge>
  );
}
