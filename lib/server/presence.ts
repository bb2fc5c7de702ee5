import type { Mention } from '@/lib/contracts/comments';
import { AppError } from '@/lib/domain/errors';

/** Streams that one person may have open, over all views and browsers. */
export const streamsPerPersonMax = 12;

interface Here {
  readonly viewId: string;
  readonly person: Mention;
}

/** On globalThis: routes are bundled apart and must see the same people. There is one web process. */
const store = globalThis as typeof globalThis & { skeinPresence?: Set<Here> };

/** Says that a person has a view open; the returned function says that they have not any more. Throws `too_many_streams`. */
export function arrive(viewId: string, person: Mention): () => void {
  store.skeinPresence ??= new Set();
  const all = store.skeinPresence;
  const own = [...all].filter((one) => one.person.id === person.id).length;
  if (own >= streamsPerPersonMax) {
    throw new AppError('too_many_requests', {
      code: 'too_many_streams',
      message: `You have ${own} views open that are kept up to date, which is all one person may have.`,
      remedy: 'Close some of them; this one shows what it was opened with.',
    });
  }
  const here: Here = { viewId, person: { id: person.id, name: person.name } };
  all.add(here);
  return () => void all.delete(here);
}

/** Who has a view open, each person once, by name. */
export function peopleAt(viewId: string): Mention[] {
  const byId = new Map<string, Mention>();
  for (const here of store.skeinPresence ?? []) {
    if (here.viewId === viewId) byId.set(here.person.id, here.person);
  }
  return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
