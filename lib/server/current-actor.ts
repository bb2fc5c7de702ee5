import 'server-only';
import { type Actor, localActor } from '@/lib/domain/actor';

/** Who sends the request at hand. A Skein on loopback has one user. */
export async function currentActor(): Promise<Actor> {
  return localActor;
}
