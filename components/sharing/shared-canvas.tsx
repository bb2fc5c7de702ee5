'use client';

import { LockKeyhole } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Input } from '@/components/ui/input';
import { ApiProblem } from '@/lib/api-client/problem';
import { openShared, watchShared } from '@/lib/api-client/shares';
import type { SharedView } from '@/lib/contracts/shares';
import { SharedDrawing } from './shared-drawing';

const watchEveryMs = 1_000;

type State =
  | { at: 'opening' }
  | { at: 'passphrase'; message: string | null }
  | { at: 'open'; shared: SharedView }
  | { at: 'closed'; message: string };

/** A link as its guest sees it: the frozen view, as long as the link is in force. */
export function SharedCanvas({ token }: { token: string }) {
  const [state, setState] = useState<State>({ at: 'opening' });
  const open = useCallback(
    (passphrase?: string) =>
      openShared(token, passphrase)
        .then((shared) => setState({ at: 'open', shared }))
        .catch((error: unknown) => setState(afterRefusal(error))),
    [token],
  );
  useEffect(() => void open(), [open]);
  const isOpen = state.at === 'open';
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => {
      watchShared(token).catch((error: unknown) => {
        // what was shown is gone from the page and from its memory
        if (error instanceof ApiProblem && error.status === 404) {
          setState({ at: 'closed', message: 'This link has just been closed.' });
        }
      });
    }, watchEveryMs);
    return () => clearInterval(timer);
  }, [isOpen, token]);
  if (state.at === 'open') return <SharedDrawing shared={state.shared} />;
  return (
    <main id="main" className="flex min-h-dvh items-center justify-center">
      {state.at === 'opening' && <p role="status">Opening…</p>}
      {state.at === 'closed' && (
        <ErrorState
          title="Nothing to see here"
          message={state.message}
          remedy="Ask whoever sent the link for another."
        />
      )}
      {state.at === 'passphrase' && <Passphrase message={state.message} onSend={open} />}
    </main>
  );
}

function afterRefusal(error: unknown): State {
  const code = error instanceof ApiProblem ? error.code : '';
  if (code === 'passphrase_needed') return { at: 'passphrase', message: null };
  const message = error instanceof Error ? error.message : 'This link does not open anything.';
  return code === 'passphrase_wrong' ? { at: 'passphrase', message } : { at: 'closed', message };
}

function Passphrase({
  message,
  onSend,
}: {
  message: string | null;
  onSend: (text: string) => Promise<void>;
}) {
  const [text, setText] = useState('');
  return (
    <form
      className="flex w-80 flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend(text);
      }}
    >
      <h1 className="flex items-center gap-2 text-lg font-semibold">
        <LockKeyhole aria-hidden className="size-5" /> A passphrase is needed
      </h1>
      <Input label="Passphrase" type="password" autoComplete="off" value={text} onValueChange={setText} />
      {message && (
        <p role="alert" className="text-sm text-bad">
          {message}
        </p>
      )}
      <Button variant="primary" type="submit" disabled={text === ''}>
        Open
      </Button>
    </form>
  );
}
