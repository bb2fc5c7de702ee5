'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Panel } from '@/components/ui/panel';
import type { OwnAccount } from '@/lib/contracts/people';
import { RecoveryCodes } from './recovery-codes';
import { RemoveSecondFactor } from './remove-second-factor';
import { SetUpSecondFactor } from './set-up-second-factor';

/** The authenticator of one's own account: setting it up, the recovery codes once, taking it away. */
export function SecondFactorPanel({
  account,
}: {
  account: Pick<OwnAccount, 'hasSecondFactor' | 'recoveryLeft'>;
}) {
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[]>();
  const { hasSecondFactor, recoveryLeft } = account;
  return (
    <Panel
      title="Second factor"
      description={
        hasSecondFactor
          ? `An authenticator is set up; ${recoveryLeft} recovery ${recoveryLeft === 1 ? 'code is' : 'codes are'} left`
          : 'A code of an authenticator app, asked for after your password'
      }
    >
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />}
      {!codes && hasSecondFactor && <RemoveSecondFactor />}
      {!codes && !hasSecondFactor && (
        <SetUpSecondFactor
          onDone={(made) => {
            setCodes(made);
            router.refresh();
          }}
        />
      )}
    </Panel>
  );
}
