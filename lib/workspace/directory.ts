import { localActor } from '@/lib/domain/actor';
import type { Directory } from '@/lib/usecases/ports/directory';

/** A Skein on one's own machine knows its one user. */
export function createDirectory(): Directory {
  const list = async () => [localActor];
  return { list, nameOf: async (id) => (await list()).find((person) => person.id === id)?.name };
}
