'use client';

import { useMutation } from '@tanstack/react-query';
import { FormProblem } from '@/components/people/form-problem';
import { Button } from '@/components/ui/button';
import { beginProviderSignIn } from '@/lib/api-client/people';

/** Leads to the identity provider, which leads back to `to`. */
export function ProviderButton({ provider, to }: { provider: string; to: string }) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: beginProviderSignIn,
    onSuccess: ({ address }) => window.location.assign(address),
  });
  return (
    <div className="flex flex-col gap-3">
      <FormProblem error={error} />
      <Button variant="primary" disabled={isPending || isSuccess} onClick={() => mutate({ to })}>
        Sign in with {provider}
      </Button>
    </div>
  );
}
