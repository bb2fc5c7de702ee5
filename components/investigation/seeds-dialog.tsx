'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AddToCaseButton } from '@/components/cases/add-to-case';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import type { NewItem } from '@/lib/api-client/cases';
import { matchSeeds } from '@/lib/api-client/graph';
import { graphLimits, type SeedHit } from '@/lib/contracts/graph';
import { idOfKey } from '@/lib/domain/graph-element';
import { placeSeeds } from './requests/place-seeds';
import { useRoom, useRoomApi } from './room-context';
import { SeedMatches } from './seed-matches';

/** Paste ids and values: what is known, what is not, what is excluded, in which cluster; the known go to the canvas. */
export function SeedsDialog() {
  const room = useRoomApi();
  const runId = useRoom((state) => state.runId);
  const [text, setText] = useState('');
  const lines = [...new Set(text.split(/[\n,;\t]+/).map((line) => line.trim()))].filter(Boolean);
  const tooMany = lines.length > graphLimits.seedsMax;
  const match = useMutation({ mutationFn: () => matchSeeds(lines, runId) });
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) room.set({ dialog: null });
      }}
      title="Paste a list"
      description="Account ids, IP addresses, card or device fingerprints, anything Skein knows: one per line, or separated by commas."
      className="w-[640px]"
      footer={
        match.data ? (
          <>
            <AddToCaseButton items={match.data.known.map(toItem)} />
            <Button
              variant="primary"
              disabled={match.data.known.length === 0}
              onClick={() => {
                room.set({ dialog: null });
                void placeSeeds(room, match.data.known);
              }}
            >
              Put {formatCount(Math.min(match.data.known.length, graphLimits.expandMax))} on the canvas
            </Button>
          </>
        ) : (
          <Button
            variant="primary"
            disabled={lines.length === 0 || tooMany || match.isPending}
            onClick={() => match.mutate()}
          >
            Look up {formatQuantity(lines.length, 'line')}
          </Button>
        )
      }
    >
      <textarea
        aria-label="List"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          match.reset();
        }}
        rows={8}
        className="w-full rounded-md border border-line-strong bg-surface p-2 font-mono text-xs"
      />
      {tooMany && (
        <p className="text-sm text-bad">
          {formatCount(lines.length)} lines; at most {formatCount(graphLimits.seedsMax)} at once.
        </p>
      )}
      {match.error && <p className="text-sm text-bad">{match.error.message}</p>}
      {match.data && <SeedMatches result={match.data} />}
    </Dialog>
  );
}

const toItem = ({ key, kind }: SeedHit): NewItem => ({
  kind: kind === 'account' ? 'account' : 'identifier',
  targetId: idOfKey(key),
});
