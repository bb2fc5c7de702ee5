import { ApiProblem } from '@/lib/api-client/problem';

/** The browser's own words are for programmers; what Skein answered is for people already. */
export function passkeyProblem(error: Error | null): Error | null {
  if (error === null || error instanceof ApiProblem) return error;
  return new Error(
    'The browser came to no passkey: it was broken off, took too long, or there is none for this address.',
  );
}
