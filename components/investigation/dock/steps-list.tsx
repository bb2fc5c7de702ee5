'use client';

import { Flag } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { marked, travelled } from '@/lib/canvas-state/state';
import { useRoom, useRoomApi } from '../room-context';
import { PlayButton } from './play-button';

/** Every step since the canvas was opened; a click goes there and back. The present state can be given a name. */
export function StepsList() {
  const room = useRoomApi();
  const { past, future } = useRoom(({ canvas }) => canvas.history);
  const [name, setName] = useState('');
  const steps = [...past, ...future];
  const at = past.length - 1;
  const go = (index: number) => room.update((state) => travelled(state, index));
  /** From the present step to the last; from the last it begins again. */
  const replay = (): boolean => {
    const next = at === steps.length - 1 ? -1 : at + 1;
    go(next);
    return next < steps.length - 1;
  };
  return (
    <div className="flex h-full gap-6 p-3 text-sm">
      <ol className="min-h-0 min-w-0 flex-1 overflow-y-auto">
        <Step label="As it was opened" isAt={at === -1} isAhead={false} onGo={() => go(-1)} />
        {steps.map((step, index) => (
          <Step
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
            key={index}
            label={step.label}
            checkpoint={step.checkpoint}
            isAt={index === at}
            isAhead={index > at}
            onGo={() => go(index)}
          />
        ))}
      </ol>
      <PlayButton label="Replay the steps" onBeat={replay} />
      <form
        className="w-64 space-y-2"
        onSubmit={(event) => {
          event.preventDefault();
          room.update((state) => marked(state, name.trim()));
          setName('');
        }}
      >
        <label className="block text-xs font-medium text-muted">
          Name this state
          <input
            value={name}
            onChange={(event) => setName(event.target.value)}
            className="mt-1 h-7 w-full rounded-md border border-line-strong bg-surface px-2 text-sm text-ink"
          />
        </label>
        <Button size="sm" type="submit" disabled={name.trim() === '' || at === -1}>
          Set checkpoint
        </Button>
      </form>
    </div>
  );
}

function Step({
  label,
  checkpoint,
  isAt,
  isAhead,
  onGo,
}: {
  label: string;
  checkpoint?: string | undefined;
  isAt: boolean;
  isAhead: boolean;
  onGo: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        aria-current={isAt ? 'step' : undefined}
        onClick={onGo}
        className={cx(
          'flex min-h-7 w-full items-center gap-2 rounded-sm px-2 text-left hover:bg-hover',
          isAt && 'bg-accent-soft',
          isAhead && 'text-faint',
        )}
      >
        <span className="flex-1">{label.charAt(0).toUpperCase() + label.slice(1)}</span>
        {checkpoint && (
          <span className="inline-flex items-center gap-1 text-xs font-medium">
            <Flag aria-hidden className="size-3" /> {checkpoint}
          </span>
        )}
      </button>
    </li>
  );
}
