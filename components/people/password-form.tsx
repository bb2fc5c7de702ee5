'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProblem } from '@/components/people/form-problem';
import { NewPasswordFields, newPasswordFlaw, noPassword } from '@/components/people/new-password-fields';
import { PasswordInput } from '@/components/people/password-input';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { changePassword } from '@/lib/api-client/people';

/** Changes one's own password. */
export function PasswordForm({ login }: { login: string }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(noPassword);
  const router = useRouter();
  const { mutate, isPending, error } = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setCurrent('');
      setNext(noPassword);
      toast('The password is changed', { description: 'You are signed out everywhere else.' });
      router.refresh();
    },
  });
  return (
    <form
      className="flex max-w-md flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ current, next: next.first });
      }}
    >
      <FormProblem error={error} />
      <input type="hidden" name="username" autoComplete="username" value={login} />
      <PasswordInput label="Present password" value={current} onChange={setCurrent} />
      <NewPasswordFields value={next} onChange={setNext} />
      <div className="flex justify-end">
        <Button
          variant="primary"
          type="submit"
          disabled={isPending || current === '' || newPasswordFlaw(next) !== undefined}
        >
          Change password
        </Button>
      </div>
    </form>
  );
}
