import type { Operation, PlacedOperation } from '@/lib/contracts/operation';

const descriptions = {
  401: 'Nobody is signed in, the token is not in force, or the password is wrong.',
  403: 'The role or the scopes of the token do not allow it, or the request comes from another site.',
  404: 'There is no such thing, or the asking person may not see it.',
  409: 'It does not go with the state that things are in.',
  412: 'It has changed since the version that If-Match names.',
  422: 'The input does not fit its schema or a limit.',
  428: 'If-Match is missing.',
  429: 'Too often; Retry-After says when to ask again.',
  431: 'The address and the headers are longer than 16 KiB together.',
  499: 'The asking side has gone, or the work was cancelled.',
  500: 'Skein made a mistake; the log has it under the id in `instance`.',
  503: 'The database, the queue or a program on the machine is not available right now.',
} as const;

export type FailureStatus = keyof typeof descriptions;

/** Status of the answer when all goes well. */
export const successStatus = ({ media }: Operation): 200 | 204 => (media?.length === 0 ? 204 : 200);

/** How an operation may fail, by status. */
export function failuresOf({ method, operation }: PlacedOperation): [FailureStatus, string][] {
  const { access, params, query, body, takes, ifMatch, isLimited, pace } = operation;
  const hasInput = params ?? query ?? body ?? takes;
  const statuses: FailureStatus[] = [
    ...(access === 'public' ? [] : ([401, 403] as const)),
    ...(access === 'public' && method !== 'GET' ? ([401, 403] as const) : []),
    ...(hasInput ? ([404, 422] as const) : []),
    ...(hasInput || method !== 'GET' ? ([409] as const) : []),
    ...(ifMatch ? ([412, 428] as const) : []),
    ...(isLimited || pace ? ([429] as const) : []),
    431,
    499,
    500,
    503,
  ];
  return statuses.map((status) => [status, descriptions[status]]);
}
