'use client';

import { useRouter } from 'next/navigation';
import { TimeBars } from '@/components/charts/time-bars';
import { Panel } from '@/components/ui/panel';
import type { WorldFigures } from '@/lib/contracts/explore';

/** When accounts were made; a bar opens the accounts of its days. */
export function SignUps({ days }: { days: WorldFigures['signUps'] }) {
  const router = useRouter();
  return (
    <Panel title="Sign-ups" description="A bar opens its accounts">
      <TimeBars
        label="Sign-ups"
        unit="accounts"
        days={days}
        height={140}
        onSelect={(from, to) => router.push(`/accounts?from=${from}&to=${to}`)}
      />
    </Panel>
  );
}
