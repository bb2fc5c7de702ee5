import type { ErasureRequest } from '@/lib/contracts/erasure';
import { NotFoundError } from '@/lib/domain/errors';
import type { ErasureStore } from '@/lib/usecases/ports/erasure';

const requestsMax = 500;

/** Requests to erase accounts, waiting ones first, then newest first. */
export async function listErasures(deps: {
  erasures: Pick<ErasureStore, 'list'>;
}): Promise<{ requests: ErasureRequest[]; leftOut: number }> {
  return await deps.erasures.list(requestsMax);
}

/** One request. Throws NotFoundError. */
export async function getErasure(
  deps: { erasures: Pick<ErasureStore, 'find'> },
  { requestId }: { requestId: string },
): Promise<ErasureRequest> {
  const request = await deps.erasures.find(requestId);
  if (!request) throw new NotFoundError('erasure request', requestId);
  return request;
}
