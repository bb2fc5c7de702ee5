import { localActor } from '@/lib/domain/actor';
import type { Directory, Person } from '@/lib/usecases/ports/directory';
import type { PeopleStore } from '@/lib/usecases/ports/people';

/**
 * The people who sign in by name and, outside a team, the one user of the machine. Who may not sign in any more can be named
 * no more, but keeps the name on what they wrote.
 */
export function createDirectory(
  people: Pick<PeopleStore, 'listUsers' | 'findUser'>,
  isTeam: boolean,
): Directory {
  return {
    list: async (): Promise<Person[]> => {
      const named = (await people.listUsers())
        .filter(({ source, isDisabled }) => source !== 'machine' && !isDisabled)
        .map(({ id, name, role }) => ({ id, name, role }));
      return isTeam ? named : [localActor, ...named];
    },
    nameOf: async (id) => (id === localActor.id ? localActor.name : (await people.findUser({ id }))?.name),
  };
}
