'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProblem } from '@/components/people/form-problem';
import { passkeyProblem } from '@/components/people/passkeys/passkey-problem';
import { PasswordInput } from '@/components/people/password-input';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { addPasskey } from '@/lib/api-client/passkeys';

/** A name for it and the password, then the browser makes the passkey. */
export function AddPasskey() {
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
  );
}
