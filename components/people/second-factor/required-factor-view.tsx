'use client';

import { useState } from 'react';
import { EntryFrame } from '@/components/people/entry-frame';
import { AddPasskey } from '@/components/people/passkeys/add-passkey';
import { SignOutButton } from '@/components/people/sign-out-button';
import { RecoveryCodes } from './recovery-codes';
import { SetUpSecondFactor } from './set-up-second-factor';

const again = {
  local: 'You have a second factor, but did not show it in this browser. Sign out, and in again with it.',
  oidc: 'The identity provider did not say that you used one. Sign out, and in again there with a second factor.',
} as const;

/** Nothing of Skein opens before this is done: setting an authenticator up, or signing in anew with what is there. */
export function RequiredFactorView({
  to,
  source,
  hasSecondFactor,
}: {
  to: string;
  source: 'machine' | 'local' | 'oidc';
  hasSecondFactor: boolean;
}) {
  const [codes, setCodes] = useState<readonly string[]>();
  const isToSetUp = source === 'local' && !hasSecondFactor;
  return (
    <EntryFrame heading="Second factor" title="Your role must have a second factor">
      {codes && <RecoveryCodes codes={codes} onDone={() => window.location.replace(to)} />}
      {!codes && isToSetUp && (
        <div className="flex flex-col gap-3">
          <p className="text-sm text-muted">
            Set up an app that shows codes (an authenticator). From then on sign-in asks for one of them.
          </p>
          <SetUpSecondFactor onDone={setCodes} />
          <p className="border-t border-line pt-3 text-sm text-muted">
            Or have this device, or a security key, keep a passkey, which signs you in by itself.
          </p>
          <AddPasskey />
        </div>
      )}
      {!isToSetUp && !codes && (
        <p className="text-sm text-muted">{source === 'oidc' ? again.oidc : again.local}</p>
      )}
      {!codes && (
        <div className="mt-3">
          <SignOutButton />
        </div>
      )}
    </EntryFrame>
  );
}
