import { NotFoundError } from '@/lib/domain/errors';
import type { PeopleStore } from '@/lib/usecases/ports/people';

/** The id of a person named by what they sign in with, or by id. Throws NotFoundError. */
export async function findPerson({ people }: { people: PeopleStore }, named: string): Promise<string> {
  const user =
    (await people.findUser({ login: named.trim().toLowerCase() })) ?? (await people.findUser({ id: named }));
  if (!user || user.source === 'machine') throw new NotFoundError('person', named);
  return user.id;
}
