import { sharedRequest, sharedValues } from '@/lib/contracts/graph';
import { handle } from '@/lib/server/handle';
import { findCommonValues } from '@/lib/server/use-cases';

export const POST = handle({ body: sharedRequest, response: sharedValues }, ({ body }, { deps, signal }) =>
  findCommonValues(deps, body, signal),
);
