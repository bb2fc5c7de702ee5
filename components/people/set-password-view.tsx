'use client';

import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { EntryFrame } from '@/components/people/entry-frame';
import { FormProblem } from '@/components/people/form-problem';
import { SetPasswordForm } from '@/components/people/set-password-form';
import { describeLink } from '@/lib/api-client/people';

const missing = new Error('This address has no link in it. Open the link again as you were given it.');

/** Takes the secret out of the address at once; it was sent to no server on the way here. */
export function SetPasswordView() {
  const [secret, setSecret] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { mutate, data, error } = useMutation({ mutationFn: describeLink });
  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current) return;
    isRead.current = true;
    const found = window.location.hash.slice(1);
    if (found === '') {
      setMissing(true);
      return;
    }
    setSecret(found);
    window.history.replaceState(window.history.state, '', window.location.pathname);
    mutate(found);
  }, [mutate]);
  const title = data?.isFirst ? 'You are the first administrator' : 'Choose your password';
  return (
    <EntryFrame heading={data?.name ? `Welcome to Skein, ${data.name}` : 'Welcome to Skein'} title={title}>
      {data ? (
        <SetPasswordForm secret={secret} state={data} />
      ) : (
        <>
          <FormProblem error={isMissing ? missing : error} />
          {!isMissing && !error && <p className="text-sm text-muted">Looking at the link …</p>}
        </>
      )}
    </EntryFrame>
  );
}
