'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProblem } from '@/components/people/form-problem';
import { PasswordInput } from '@/components/people/password-input';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { removeSecondFactor } from '@/lib/api-client/people';
import { CodeInput } from './code-input';

/** Takes the authenticator away; asks for both, because whoever sits at an open browser has neither. */
export function RemoveSecondFactor() {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const router = useRouter();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => removeSecondFactor(password, code),
    onSuccess: () => {
      toast('The authenticator is taken away', { description: 'Your password alone signs you in.' });
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
      <FormProblem error={error} />
      <PasswordInput label="Your password" value={password} onChange={setPassword} />
      <CodeInput label="Code of the app, or a recovery code" value={code} onChange={setCode} />
      <div className="flex justify-end">
        <Button variant="danger" type="submit" disabled={isPending || password === '' || code.trim() === ''}>
          Take the authenticator away
        </Button>
      </div>
    </form>
  );
}
