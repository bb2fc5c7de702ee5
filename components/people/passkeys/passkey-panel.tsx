'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProblem } from '@/components/people/form-problem';
import { passkeyProblem } from '@/components/people/passkeys/passkey-problem';
import { PasskeyRow } from '@/components/people/passkeys/passkey-row';
import { PasswordInput } from '@/components/people/password-input';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { addPasskey } from '@/lib/api-client/passkeys';
import type { PasskeySummary } from '@/lib/contracts/passkeys';

/** One's own passkeys: adding, naming, taking away. */
export function PasskeyPanel({ passkeys }: { passkeys: readonly PasskeySummary[] }) {
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const router = useRouter();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => addPasskey(password, name),
    onSuccess: () => {
      setPassword('');
      setName('');
      router.refresh();
    },
  });
  return (
    <Panel
      title="Passkeys"
      description="A device or security key that signs you in by itself, in place of password and code"
    >
      {passkeys.length > 0 && (
        <ul aria-label="Your passkeys" className="mb-4 flex max-w-md flex-col divide-y divide-line">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <form
        className="flex max-w-md flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          mutate();
        }}
      >
        <FormProblem error={passkeyProblem(error)} />
        <Input
          label="Name of the new passkey"
          required
          autoComplete="off"
          maxLength={60}
          value={name}
          onValueChange={setName}
        />
        <PasswordInput label="Your password, for the passkey" value={password} onChange={setPassword} />
        <div className="flex justify-end">
          <Button type="submit" disabled={isPending || password === '' || name.trim() === ''}>
            Add a passkey
          </Button>
        </div>
      </form>
    </Panel>
  );
}
