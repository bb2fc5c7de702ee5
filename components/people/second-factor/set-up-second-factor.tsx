'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProblem } from '@/components/people/form-problem';
import { PasswordInput } from '@/components/people/password-input';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { beginSecondFactor, confirmSecondFactor } from '@/lib/api-client/people';
import { CodeInput } from './code-input';
import { QrCode } from './qr-code';

/** Password, then the picture for the authenticator, then a code that shows it works. */
export function SetUpSecondFactor({ onDone }: { onDone: (codes: readonly string[]) => void }) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const begin = useMutation({ mutationFn: () => beginSecondFactor(password) });
  const confirm = useMutation({
    mutationFn: (pending: string) => confirmSecondFactor(pending, code),
    onSuccess: ({ codes }) => onDone(codes),
  });
  const made = begin.data;
  if (!made) {
    return (
      <form
        className="flex max-w-md flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <FormProblem error={begin.error} />
        <PasswordInput label="Your password" value={password} onChange={setPassword} />
        <div className="flex justify-end">
          <Button type="submit" disabled={begin.isPending || password === ''}>
            Set up an authenticator
          </Button>
        </div>
      </form>
    );
  }
  return (
    <form
      className="flex flex-wrap gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate(made.pending);
      }}
    >
      <QrCode text={made.uri} label="Picture for your authenticator app" />
      <div className="flex w-80 flex-col gap-3 text-sm">
        <p>
          Read the picture with your authenticator app, or type this key:{' '}
          <CopyText text={made.secret} label="key" lengthMax={32} />
        </p>
        <FormProblem error={confirm.error} />
        <CodeInput label="Code that the app shows" value={code} onChange={setCode} isFocused />
        <div className="flex justify-end gap-2">
          <Button onClick={() => begin.reset()}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={confirm.isPending || code.trim() === ''}>
            Confirm
          </Button>
        </div>
      </div>
    </form>
  );
}
