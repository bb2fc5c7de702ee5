import type { Actor, Role } from '@/lib/domain/actor';
import { roles } from '@/lib/domain/actor';

export const person = (id: string, role: Role = 'analyst'): Actor => ({ id, name: `Name of ${id}`, role });

/** One person of each role, and how a case may know them. */
export const everyRole: readonly Actor[] = roles.map((role) => person(`u-${role}`, role));

/** Time that stands still until it is moved, and ids in order. */
export function testSystem(prefix = '') {
  let now = 1_780_000_000_000;
  let made = 0;
  return {
    clock: {
      now: () => {
        now += 1;
        return now;
      },
    },
    advance: (ms: number) => {
      now += ms;
    },
    ids: {
      next: (kind: string) => {
        made += 1;
        return `${kind}_${prefix}${String(made).padStart(6, '0')}`;
      },
    },
    directory: { list: async () => [...everyRole], nameOf: async (id: string) => `Name of ${id}` },
  };
}
