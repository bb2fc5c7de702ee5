/** What a person may do, from least to most; `auditor` stands beside the ladder: reads everything recorded, changes nothing. */
export const roles = ['viewer', 'analyst', 'lead', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who acts. Every use case that changes something, or whose answer depends on who asks, takes one. */
export interface Actor {
  /** Id of our own; `local` for the one user of a Skein of their own, `cli:<name>` for the command line. */
  readonly id: string;
  /** As shown beside what the person wrote. */
  readonly name: string;
  readonly role: Role;
}

/** The one user of a Skein on their own machine. */
export const localActor: Actor = { id: 'local', name: 'Local user', role: 'admin' };

/** Whoever asks for what is public, before anybody has signed in. */
export const anonymousActor: Actor = { id: 'anonymous', name: 'Nobody', role: 'viewer' };

/** The operating system's user who runs a command: holds the data folder, and so may do everything. */
export function commandLineActor(userName: string): Actor {
  return { id: `cli:${userName}`, name: userName, role: 'admin' };
}
