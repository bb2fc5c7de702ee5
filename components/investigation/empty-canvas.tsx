'use client';

import { Network } from 'lucide-react';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useRoomApi } from './room-context';

export function EmptyCanvas() {
  const room = useRoomApi();
  return (
    <div className="absolute inset-0 flex items-center justify-center">
      <EmptyState
        icon={<Network />}
        title="The canvas is empty"
        action={
          <div className="flex gap-2">
            <ButtonLink variant="primary" href="/clusters">
              Choose a cluster
            </ButtonLink>
            <Button onClick={() => room.run('seeds')}>Paste a list</Button>
          </div>
        }
      >
        Open a cluster or an account from its page, or paste a list of accounts and values.
      </EmptyState>
    </div>
  );
}
