import type { Metadata } from 'next';
import { SetPasswordView } from '@/components/people/set-password-view';

export const metadata: Metadata = { title: 'Choose a password', referrer: 'no-referrer' };

/** Where one-time links lead: whoever holds one chooses a password. The secret is behind the #. */
export default function SetPasswordPage() {
  return <SetPasswordView />;
}
