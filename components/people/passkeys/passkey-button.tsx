'use client';

import { useMutation } from '@tanstack/react-query';
import { Fingerprint } from 'lucide-react';
import { FormProblem } from '@/components/people/form-problem';
import { passkeyProblem } from '@/components/people/passkeys/passkey-problem';
import { Button } from '@/components/ui/button';
import { signInByPasskey } from '@/lib/api-client/passkeys';

/** Signs in by a passkey of the browser's choice; it stands for password and code. */
export function PasskeyButton({ to }: { to: string }) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: signInByPasskey,
    onSuccess: () => window.location.replace(to),
  });
  return (
    <div className="mt-3 flex flex-col gap-3 border-t border-line pt-3">
      <FormProblem error={passkeyProblem(error)} />
      <Button disabled={isPending || isSuccess} onClick={() => mutate()}>
        <Fingerprint aria-hidden className="size-4" /> Sign in with a passkey
      </Button>
    </div>
  );
}
