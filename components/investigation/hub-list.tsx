'use client';

import { Button } from '@/components/ui/button';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import type { AccountCounts } from './expand-counts';
import { placeHub } from './requests/place-hub';
import { useRoomApi } from './room-context';

/** Hubs are never followed, but never hidden either: each is named with its count and can be placed as one group. */
export function HubList({ counts }: { counts: AccountCounts }) {
  const room = useRoomApi();
  if (counts.hubsTotal === 0) return null;
  const left = counts.hubsTotal - counts.hubs.length;
  return (
    <section aria-label="Hubs" className="rounded-md border border-line p-2 text-sm">
      <p className="pb-1 text-xs text-muted">
        Not followed, because they are too widely shared to say much:{' '}
        {formatQuantity(counts.hubsTotal, 'hub')}
      </p>
      <ul>
        {counts.hubs.map((hub) => (
          <li key={hub.key} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate">
              <span className="font-mono text-xs">{shortenMiddle(hub.label, 24)}</span>{' '}
              <span className="text-xs text-muted">{identifierKindFacts(hub.kind).title}</span>
            </span>
            <span className="text-xs text-muted tabular-nums">{formatCount(hub.accounts)} accounts</span>
            <Button
              size="sm"
              variant="ghost"
              onClick={() => {
                room.set({ dialog: null });
                void placeHub(room, counts.key, hub.key);
              }}
            >
              Place as a group
            </Button>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="pt-1 text-xs text-muted">{left} larger hubs are not listed.</p>}
    </section>
  );
}
