'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { signOut } from '@/lib/api-client/people';

/** Signs this browser out, or every one. Leaves with a page load, so that nothing that was read stays in memory. */
export function SignOutButton({ isEverywhere = false }: { isEverywhere?: boolean }) {
  const { mutate, isPending, isSuccess } = useMutation({
    mutationFn: () => signOut(isEverywhere),
    onSuccess: () => window.location.replace('/sign-in'),
    onError: (error) => toast('You are still signed in', { kind: 'error', description: error.message }),
  });
  return (
    <Button size={isEverywhere ? 'sm' : 'md'} disabled={isPending || isSuccess} onClick={() => mutate()}>
      {isEverywhere ? 'Sign out everywhere' : 'Sign out'}
    </Button>
  );
}
