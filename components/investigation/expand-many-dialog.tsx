'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { graphLimits } from '@/lib/contracts/graph';
import { expandMany } from './requests/expand-many';
import { useRoomApi } from './room-context';
import { StepperField } from './stepper-field';

const words = {
  neighbours: {
    title: 'The strongest neighbours of each',
    hint: 'accounts by link weight, then by shared bits, with the values between',
  },
  common: {
    title: 'Only neighbours they have in common',
    hint: 'accounts that at least two of the selected nodes lead to',
  },
} as const;

/** Expands a selection as one step: how many of each, or only what they have in common. */
export function ExpandManyDialog({ keys }: { keys: readonly string[] }) {
  const room = useRoomApi();
  const [what, setWhat] = useState<keyof typeof words>('neighbours');
  const [each, setEach] = useState(10);
  const walked = Math.min(keys.length, graphLimits.manyMax);
  const atMost = Math.min(graphLimits.expandMax, each * walked);
  const expand = () => {
    room.set({ dialog: null });
    void expandMany(room, { keys, each, what });
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) room.set({ dialog: null });
      }}
      title={`Expand ${formatQuantity(keys.length, 'node')}`}
      footer={
        <Button variant="primary" disabled={each === 0} onClick={expand}>
          Bring at most {formatCount(atMost)} accounts
        </Button>
      }
    >
      <div className="space-y-4 pb-2 text-sm">
        <fieldset className="space-y-2">
          <legend className="sr-only">What to bring</legend>
          {(['neighbours', 'common'] as const).map((choice) => (
            <label key={choice} className="flex gap-2">
              <input type="radio" name="many" checked={what === choice} onChange={() => setWhat(choice)} />
              <span>
                <span className="font-medium">{words[choice].title}</span>
                <span className="block text-xs text-muted">{words[choice].hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <StepperField
          label="Of each at most"
          unit="accounts"
          value={each}
          max={100}
          step={5}
          onChange={setEach}
        />
        {keys.length > walked && (
          <p className="text-xs text-muted">
            The first {walked} are expanded; {formatCount(keys.length - walked)} are not.
          </p>
        )}
        <p className="text-xs text-muted">
          Hubs among them are not walked. One step: Undo or Collapse takes all of it back.
        </p>
      </div>
    </Dialog>
  );
}
