'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProblem } from '@/components/people/form-problem';
import { LoginInput } from '@/components/people/login-input';
import { NewPasswordFields, newPasswordFlaw, noPassword } from '@/components/people/new-password-fields';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { choosePassword } from '@/lib/api-client/people';
import type { LinkState } from '@/lib/contracts/people';

/** Spends a link: a password, and from the first administrator a name as well. */
export function SetPasswordForm({ secret, state }: { secret: string; state: LinkState }) {
  const [login, setLogin] = useState(state.login);
  const [name, setName] = useState(state.name);
  const [password, setPassword] = useState(noPassword);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: choosePassword,
    onSuccess: () => window.location.replace('/'),
  });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const own = state.isFirst ? { login, name } : {};
        mutate({ secret, password: password.first, ...own });
      }}
    >
      <FormProblem error={error} />
      <LoginInput
        label="Name you sign in with"
        autoComplete="username"
        readOnly={!state.isFirst}
        value={login}
        onValueChange={setLogin}
      />
      {state.isFirst && (
        <Input
          label="Your name, as colleagues see it"
          autoComplete="name"
          required
          maxLength={100}
          value={name}
          onValueChange={setName}
        />
      )}
      <NewPasswordFields value={password} onChange={setPassword} />
      <div className="flex justify-end">
        <Button
          variant="primary"
          type="submit"
          disabled={isPending || isSuccess || newPasswordFlaw(password) !== undefined}
        >
          Set password and sign in
        </Button>
      </div>
    </form>
  );
}
