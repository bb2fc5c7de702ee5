'use client';

import { useEffect } from 'react';

/** Takes a sign-in link out of the address bar and the history as soon as the page stands. */
export function ForgetLink() {
  useEffect(() => {
    const url = new URL(window.location.href);
    if (!url.searchParams.has('link')) return;
    url.searchParams.delete('link');
    window.history.replaceState(window.history.state, '', url);
  }, []);
  return null;
}
