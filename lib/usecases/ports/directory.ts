import type { Role } from '@/lib/domain/actor';

/** Somebody who can be named for a case, given a task or mentioned. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** The people of this Skein, as far as their colleagues may know them. */
export interface Directory {
  list(): Promise<Person[]>;
  nameOf(id: string): Promise<string | undefined>;
}
