import type { Problem } from '@/lib/contracts/problem';

/** What a route answered instead of data; or that it did not answer at all (`status` 0). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly remedy: string | undefined;
  readonly reference: string;

  constructor(details: Problem) {
    super(details.detail);
    this.status = details.status;
    this.code = details.code;
    this.remedy = details.remedy;
    this.reference = details.instance;
  }
}

const unreachable: Problem = {
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  detail: 'Skein did not answer.',
  instance: 'none',
  code: 'unreachable',
  remedy: 'Check that `skein up` is still running on this machine, then try again.',
};

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'detail' in body && 'code' in body && 'status' in body;
}

/** Turns a failed response into an ApiProblem, whatever its body holds. */
export async function toApiProblem(response: Response | undefined): Promise<ApiProblem> {
  if (!response) return new ApiProblem(unreachable);
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) return new ApiProblem(body);
  return new ApiProblem({
    ...unreachable,
    status: response.status,
    detail: `The server answered ${response.status} without saying why.`,
    code: 'unexplained',
  });
}

/** What went wrong and what to do, as one line. */
export function problemText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return [message, error instanceof ApiProblem ? error.remedy : undefined].join(' ');
}
