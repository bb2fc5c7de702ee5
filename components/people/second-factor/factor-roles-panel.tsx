'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { roleOptions, roleWord } from '@/components/people/role-words';
import { Checkbox } from '@/components/ui/checkbox';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import { setSignInRules } from '@/lib/api-client/people';
import type { SignInRules } from '@/lib/contracts/people';

/** Which roles must have a second factor; administrators change it here. */
export function FactorRolesPanel({
  secondFactorRoles: chosen,
  mayChange,
}: SignInRules & { mayChange: boolean }) {
  const router = useRouter();
  const { mutate, isPending } = useMutation({
    mutationFn: setSignInRules,
    onSuccess: () => router.refresh(),
    onError: (error) => toast('Nothing was changed', { kind: 'error', description: error.message }),
  });
  return (
    <Panel
      title="Second factor"
      description="Roles that must have one: to whoever has shown none, nothing opens but setting one up"
    >
      {mayChange ? (
        <fieldset className="flex flex-wrap gap-4" disabled={isPending}>
          <legend className="sr-only">Roles that must have a second factor</legend>
          {roleOptions.map(({ value, label }) => (
            <Checkbox
              key={value}
              label={label}
              checked={chosen.includes(value)}
              onChange={(isOn) =>
                mutate({
                  secondFactorRoles: isOn ? [...chosen, value] : chosen.filter((role) => role !== value),
                })
              }
            />
          ))}
        </fieldset>
      ) : (
        <p className="text-sm">{chosen.map(roleWord).join(', ') || 'None'}</p>
      )}
    </Panel>
  );
}
