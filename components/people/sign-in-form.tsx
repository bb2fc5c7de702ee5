'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProblem } from '@/components/people/form-problem';
import { LoginInput } from '@/components/people/login-input';
import { PasswordInput } from '@/components/people/password-input';
import { CodeInput } from '@/components/people/second-factor/code-input';
import { Button } from '@/components/ui/button';
import { signIn } from '@/lib/api-client/people';
import { ApiProblem } from '@/lib/api-client/problem';

const isCodeNeeded = (error: Error | null): boolean =>
  error instanceof ApiProblem && error.code === 'code_needed';

/** Name and password, then a code where the person has an authenticator. Leads to `to` with a page load, so that nothing of an earlier session stays in memory. */
export function SignInForm({ to }: { to: string }) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: signIn,
    onSuccess: () => window.location.replace(to),
    onError: (problem) => {
      if (isCodeNeeded(problem)) setNeedsCode(true);
    },
  });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ login, password, ...(needsCode ? { code } : {}) });
      }}
    >
      <FormProblem error={isCodeNeeded(error) ? null : error} />
      <LoginInput
        label="Name you sign in with"
        autoComplete="username"
        value={login}
        onValueChange={setLogin}
      />
      <PasswordInput label="Password" value={password} onChange={setPassword} />
      {needsCode && (
        <CodeInput
          label="Code of your authenticator, or a recovery code"
          value={code}
          onChange={setCode}
          isFocused
        />
      )}
      <div className="flex items-center justify-between gap-3">
        <p className="text-xs text-muted">Forgotten? An administrator can give you a new link.</p>
        <Button variant="primary" type="submit" disabled={isPending || isSuccess}>
          Sign in
        </Button>
      </div>
    </form>
  );
}
