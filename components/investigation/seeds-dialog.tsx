'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AddToCaseButton } from '@/components/cases/add-to-case';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import type { NewItem } from '@/lib/api-client/cases';
import { matchSeeds } from '@/lib/api-client/graph';
import { graphLimits, type SeedHit, type SeedsResult } from '@/lib/contracts/graph';
import { idOfKey } from '@/lib/domain/graph-element';
import { placeSeeds } from './requests/place-seeds';
import { useRoom, useRoomApi } from './room-context';

/** Paste ids and values: what is known, what is not, in which cluster; the known ones go to the canvas. */
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
      {match.data && <Matches result={match.data} />}
    </Dialog>
  );
}

const toItem = ({ key, kind }: SeedHit): NewItem => ({
  kind: kind === 'account' ? 'account' : 'identifier',
  targetId: idOfKey(key),
});

function Matches({ result: { known, unknown } }: { result: SeedsResult }) {
  const accounts = known.filter(({ kind }) => kind === 'account');
  const clustered = accounts.filter(({ clusterId }) => clusterId !== null);
  const clusters = new Set(clustered.map(({ clusterId }) => clusterId)).size;
  return (
    <div className="space-y-1 pt-2 text-sm">
      <p>
        Known: <b>{formatQuantity(accounts.length, 'account')}</b>, {formatCount(clustered.length)} of them in{' '}
        {formatQuantity(clusters, 'cluster')};{' '}
        <b>{formatQuantity(known.length - accounts.length, 'value')}</b>. Unknown:{' '}
        <b>{formatCount(unknown.length)}</b>.
      </p>
      {unknown.length > 0 && (
        <details>
          <summary className="text-xs text-muted">Unknown lines</summary>
          <pre className="max-h-40 overflow-auto rounded-md bg-sunken p-2 text-xs">{unknown.join('\n')}</pre>
        </details>
      )}
      {known.length > graphLimits.expandMax && (
        <p className="text-xs text-muted">The first {graphLimits.expandMax} go to the canvas.</p>
      )}
    </div>
  );
}
