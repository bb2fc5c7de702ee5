import { Badge } from '@/components/ui/badge';
import type { HubClass } from '@/lib/domain/hub-class';

export const hubClassWords: Record<HubClass, { title: string; meaning: string }> = {
  exclusive: { title: 'Exclusive', meaning: 'One hand’s own value: sharing it says a lot.' },
  small_group: { title: 'Small group', meaning: 'A household, an office, a team may share it.' },
  shared_infrastructure: {
    title: 'Shared infrastructure',
    meaning: 'Many unrelated accounts pass through it: sharing it says little.',
  },
  noise: { title: 'Noise', meaning: 'Says nothing about who runs an account; it carries no weight.' },
};

export function HubClassBadge({ hubClass }: { hubClass: HubClass }) {
  const { title, meaning } = hubClassWords[hubClass];
  return (
    <Badge
      title={meaning}
      tone={hubClass === 'noise' || hubClass === 'shared_infrastructure' ? 'warn' : 'neutral'}
    >
      {title}
    </Badge>
  );
}
